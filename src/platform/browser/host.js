// The one place where C++ and JavaScript meet: what C++ may ask of the page. Each function only forwards to
// Module['host'], implemented in web/host.ts behind the interface Host; names are quoted for the closure compiler.
addToLibrary({
  $hostText: (at, length) => UTF8ArrayToString(HEAPU8, at, length),
  $hostText__deps: ['$UTF8ArrayToString'],

  host_measure_glyph: (face, pixels, at, length, out) => {
    const box = Module['host']['measureGlyph'](face, pixels, hostText(at, length));
    HEAPF32[out >> 2] = box[0];
    for (let i = 1; i < 5; ++i) HEAP32[(out >> 2) + i] = box[i];
  },
  host_measure_glyph__deps: ['$hostText'],
  host_rasterize_glyph: (x, y, width, height, out) =>
    Module['host']['rasterizeGlyph'](x, y, HEAPU8.subarray(out, out + width * height), width, height),
  host_baseline: (pixels, lineHeight) => Module['host']['baseline'](pixels, lineHeight),

  // The WebGL2 context of the picture; 0 when the browser has none.
  host_open_context: () => {
    const canvas = Module['host']['canvas'];
    const context = canvas && GL.createContext(canvas, {
      majorVersion: 2, alpha: 1, premultipliedAlpha: 1, antialias: 0, depth: 0, stencil: 0,
      preserveDrawingBuffer: 0, enableExtensionsByDefault: 0, powerPreference: 'default',
    });
    if (context) GL.makeContextCurrent(context);
    return context || 0;
  },
  host_open_context__deps: ['$GL'],
  host_size_canvas: (width, height) => Module['host']['sizeCanvas'](width, height),
  // The lower left part of the drawing buffer is this tile of the region, so far from the top of its content.
  host_show_tile: (region, number, width, height, top) => Module['host']['showTile'](region, number, width, height, top),
  host_keep_tiles: (region, first, last) => Module['host']['keepTiles'](region, first, last),

  host_request_frame: (reason) => Module['host']['requestFrame'](reason),

  host_set_route: (at, length) => Module['host']['setRoute'](hostText(at, length)),
  host_set_title: (at, length) => Module['host']['setTitle'](hostText(at, length)),
  host_set_look: (dark, english) => Module['host']['setLook'](!!dark, english ? 'en' : 'ja'),
  host_set_theme: (at, length) => Module['host']['setTheme'](hostText(at, length)),
  host_set_theme__deps: ['$hostText'],
  host_request_asset: (at, length) => Module['host']['requestAsset'](hostText(at, length)),
  host_request_asset__deps: ['$hostText'],
  // Answered by app_room; may ask the browser to let the data last.
  host_ask_room: (lasting) => Module['host']['askRoom'](!!lasting),
  // 0 keeping data, 1 in memory only, 2 after everything was erased: as Reopen in ui/screens/context.h.
  host_reopen: (how) => Module['host']['reopen'](how),
  // No copy, here and in saving: the file is made of the bytes before the call returns.
  host_share_file: (nameAt, nameLength, at, length) =>
    Module['host']['shareFile'](hostText(nameAt, nameLength), HEAPU8.subarray(at, at + length)),
  host_share_file__deps: ['$hostText'],
  host_take_over: () => Module['host']['takeOver'](),
  host_switch_build: () => Module['host']['switchBuild'](),
  host_install: () => Module['host']['install'](),
  // Calls app_wake after this many milliseconds, instead of any earlier wish; never when negative.
  host_wake: (milliseconds) => Module['host']['wake'](milliseconds),
  // Revisions since the start: the last one, and the last one that is kept.
  host_set_saved: (revision, saved) => Module['host']['setSaved'](revision, saved),
  host_focus: (id) => Module['host']['focusNode'](id),
  host_save_file: (nameAt, nameLength, typeAt, typeLength, at, length) =>
    Module['host']['saveFile'](hostText(nameAt, nameLength), hostText(typeAt, typeLength), HEAPU8.subarray(at, at + length)),
  host_save_file__deps: ['$hostText'],
  host_show_document: (place, at, length) => Module['host']['showDocument'](place, hostText(at, length)),
  host_show_document__deps: ['$hostText'],
  host_save_workbook: (nameAt, nameLength, at, length) =>
    Module['host']['saveWorkbook'](hostText(nameAt, nameLength), hostText(at, length)),
  host_save_workbook__deps: ['$hostText'],
  host_share_link: (at, length) => void Module['host']['shareLink'](hostText(at, length)),
  host_share_link__deps: ['$hostText'],
  host_open_address: (at, length) => Module['host']['openAddress'](hostText(at, length)),
  host_open_address__deps: ['$hostText'],
  host_open_whole: (at, length) => Module['host']['openWhole'](hostText(at, length)),
  host_open_whole__deps: ['$hostText'],
  host_tell_parent: (toolAt, toolLength, at, length, height) =>
    Module['host']['tellParent'](hostText(toolAt, toolLength), hostText(at, length), height),
  host_tell_parent__deps: ['$hostText'],
  host_choose_image: () => Module['host']['chooseImage'](),
  host_choose_attachments: () => Module['host']['chooseAttachments'](),
  // An archive of the documents and of files, a line each: "<sha256> <path>". Answered by app_bundle_saved.
  host_save_bundle: (nameAt, nameLength, at, length, filesAt, filesLength) =>
    Module['host']['saveBundle'](hostText(nameAt, nameLength), HEAPU8.slice(at, at + length), hostText(filesAt, filesLength)),
  host_save_bundle__deps: ['$hostText'],
  // A call of the store of attachments (browser_blobs.h); answered by app_blob.
  host_blob: (call, ticket, textAt, textLength, at, length) =>
    Module['host']['blob'](call, ticket, hostText(textAt, textLength), HEAPU8.slice(at, at + length)),
  host_blob__deps: ['$hostText'],
  host_print_document: () => Module['host']['printDocument'](),
  host_choose_file: () => Module['host']['chooseFile'](),
  host_copy_text: (at, length) => Module['host']['copyText'](hostText(at, length)),
  host_set_title__deps: ['$hostText'],
  host_set_route__deps: ['$hostText'],
  host_copy_text__deps: ['$hostText'],
});
