// Compile-time settings of Dear ImGui: 32-bit characters for U+20BB7 and the like, no default font, no demo.
#pragma once
#define ImDrawIdx unsigned int // a long sheet has more than 65,536 vertices
#define IMGUI_USE_WCHAR32
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
