// What the page does for C++; see host.js. Only files of this folder include it.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {
void host_measure_glyph(int face, float pixels, const char* text, std::size_t length, void* out);
void host_rasterize_glyph(int x, int y, int width, int height, std::uint8_t* out);
float host_baseline(float pixels, float line_height);
int host_open_context();
void host_size_canvas(int width, int height);
void host_show_tile(std::uint32_t region, int number, int width, int height, float top);
void host_keep_tiles(std::uint32_t region, int first, int last);
void host_request_frame(int reason);
void host_set_route(const char* text, std::size_t length);
void host_set_title(const char* text, std::size_t length);
void host_set_look(int dark, int english);
void host_set_theme(const char* theme, std::size_t length);
void host_request_asset(const char* name, std::size_t length);
void host_take_over();
void host_switch_build();
void host_install();
void host_ask_room(int lasting);
void host_reopen(int how);
void host_share_file(const char* name, std::size_t name_length, const char* bytes, std::size_t length);
void host_wake(double milliseconds);
void host_set_saved(double revision, double saved_revision);
void host_focus(std::uint32_t id);
void host_save_file(const char* name, std::size_t name_length, const char* type, std::size_t type_length,
                    const char* bytes, std::size_t length);
void host_choose_file();
void host_show_document(std::uint32_t place, const char* page, std::size_t length);
void host_print_document();
void host_save_workbook(const char* name, std::size_t name_length, const char* workbook, std::size_t length);
void host_choose_image();
void host_choose_attachments();
void host_save_bundle(const char* name, std::size_t name_length, const char* json, std::size_t length,
                      const char* files, std::size_t files_length);
void host_blob(int call, int ticket, const char* text, std::size_t text_length, const char* bytes,
               std::size_t length);
void host_share_link(const char* document, std::size_t length);
void host_open_address(const char* address, std::size_t length);
void host_open_whole(const char* document, std::size_t length);
void host_tell_parent(const char* tool, std::size_t tool_length, const char* result, std::size_t length,
                      float height);
void host_copy_text(const char* text, std::size_t length);
}
