# The application for the browser: app.js and app.wasm in the build folder; tools/site puts the site together.
file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/platform/browser/*.cpp")
add_executable(app ${sources})
target_link_libraries(app PRIVATE sanpo_ui sanpo_app sanpo_words)
target_link_options(app PRIVATE
  --js-library=${CMAKE_SOURCE_DIR}/src/platform/browser/host.js
  --js-library=${CMAKE_SOURCE_DIR}/src/platform/browser/storage_library.js
  -lidbfs.js
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0 -sTEXTDECODER=2 -sSUPPORT_LONGJMP=0
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16MB -sSTACK_SIZE=2MB -sMALLOC=emmalloc
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0
  -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0
  -sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAP32,HEAPU32,HEAPF32 -sINCOMING_MODULE_JS_API=instantiateWasm
  -sFORCE_FILESYSTEM=1)
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_link_options(app PRIVATE -sASSERTIONS=1 --profiling-funcs)
else()
  # A function with one caller is put into it only while it is small: else every screen ends up in one function of
  # 200 KB, which the first visit fetches and the browser compiles before it can draw anything.
  target_link_options(app PRIVATE -Oz -flto --closure=1 -sASSERTIONS=0
    "-sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=400")
endif()
set_property(TARGET app APPEND PROPERTY LINK_DEPENDS
  "${CMAKE_SOURCE_DIR}/src/platform/browser/host.js" "${CMAKE_SOURCE_DIR}/src/platform/browser/storage_library.js")
