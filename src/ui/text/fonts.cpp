// The one file that uses imgui_internal.h: the font loader's interface lives there.
#include "ui/text/fonts.h"

#include <cmath>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"

namespace sanpo {
namespace {

constexpr char32_t first_private = 0xF0000; // plane 15

bool joins_previous(char32_t code) {
  return (code >= 0x0300 && code <= 0x036F) || (code >= 0x3099 && code <= 0x309A) ||
         (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF) || code == 0x200D ||
         (code >= 0x1F3FB && code <= 0x1F3FF) || (code >= 0x20D0 && code <= 0x20FF);
}

char32_t decode(std::string_view text, std::size_t& at) {
  unsigned int code = 0;
  const int taken = ImTextCharFromUtf8(&code, text.data() + at, text.data() + text.size());
  at += static_cast<std::size_t>(taken > 0 ? taken : 1);
  return static_cast<char32_t>(code);
}

GlyphFace face_of(const ImFontConfig* source) {
  return {(source->FontNo & 1) != 0, (source->FontNo & 2) != 0};
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code,
                ImFontGlyph* out, float* advance) {
  auto& fonts = *static_cast<Fonts*>(source->FontLoaderData);
  const std::string cluster = fonts.cluster(code);
  const GlyphBox box = fonts.glyphs().measure(face_of(source), baked->Size, cluster);
  if (advance) {
    *advance = box.advance;
    return true;
  }
  out->Codepoint = code;
  out->AdvanceX = box.advance;
  if (box.width <= 0 || box.height <= 0) return true;
  const ImFontAtlasRectId rect_id = ImFontAtlasPackAddRect(atlas, box.width, box.height);
  if (rect_id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, rect_id);
  auto& buffer = atlas->Builder->TempBuffer;
  buffer.resize(box.width * box.height);
  fonts.glyphs().rasterize(box, {buffer.Data, static_cast<std::size_t>(buffer.Size)});
  out->X0 = static_cast<float>(box.x), out->Y0 = static_cast<float>(box.y);
  out->X1 = static_cast<float>(box.x + box.width), out->Y1 = static_cast<float>(box.y + box.height);
  out->Visible = true;
  out->PackId = rect_id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, out, rect, buffer.Data, ImTextureFormat_Alpha8,
                                     box.width);
  return true;
}

const ImFontLoader* loader() {
  static const ImFontLoader instance = [] {
    ImFontLoader made;
    made.Name = "platform";
    // ImGui copies a font's data and clears the loader's at each rebuild: the data is the address of the
    // fonts.
    made.FontSrcInit = [](ImFontAtlas*, ImFontConfig* source) {
      source->FontLoaderData = *static_cast<Fonts**>(source->FontData);
      return true;
    };
    made.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar code) { return code >= 32; };
    made.FontBakedInit = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
      baked->Ascent = baked->Descent = 0; // text is placed by its baseline
      baked->LoadNoRenderOnLayout = 1;    // much is laid out that is drawn later, or never
      return true;
    };
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return &instance;
}

} // namespace

Fonts::Fonts(Glyphs& glyphs) : glyphs_(glyphs) {
  for (int number = 0; number < 4; ++number) {
    ImFontConfig config;
    config.FontLoader = loader();
    Fonts* self = this;
    config.FontData = &self;
    config.FontDataSize = sizeof(Fonts*);
    config.FontDataOwnedByAtlas = false;
    config.FontNo = static_cast<ImU32>(number);
    config.SizePixels = 0;
    ImFormatString(config.Name, sizeof config.Name, "face %d", number);
    faces_[number] = ImGui::GetIO().Fonts->AddFont(&config);
  }
}

ImFontBaked* Fonts::baked(GlyphFace face, float pixels) {
  return faces_[(face.bold ? 1 : 0) + (face.light_ink ? 2 : 0)]->GetFontBaked(pixels);
}

char32_t Fonts::next(std::string_view text, std::size_t& at) {
  const std::size_t start = at;
  const char32_t first = decode(text, at);
  if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0xCC) return first; // nothing below joins
  std::size_t end = at;
  while (end < text.size()) {
    std::size_t probe = end;
    const char32_t code = decode(text, probe);
    if (!joins_previous(code)) break;
    end = probe;
    if (code == 0x200D && end < text.size()) decode(text, end);
  }
  if (end == at) return first;
  at = end;
  std::string whole(text.substr(start, end - start));
  const auto [found, made] =
      cluster_codes_.try_emplace(whole, first_private + static_cast<char32_t>(clusters_.size()));
  if (made) clusters_.push_back(std::move(whole));
  return found->second;
}

std::string Fonts::cluster(char32_t code) const {
  if (code >= first_private && code - first_private < clusters_.size())
    return clusters_[code - first_private];
  char buffer[5];
  ImTextCharToUtf8(buffer, static_cast<unsigned int>(code));
  return buffer;
}

float Fonts::width(GlyphFace face, float pixels, std::string_view text) {
  ImFontBaked* font = baked(face, pixels);
  float sum = 0;
  for (std::size_t at = 0; at < text.size();)
    sum += font->GetCharAdvance(static_cast<ImWchar>(next(text, at)));
  return sum;
}

float Fonts::baseline(float pixels, float height) {
  const auto key = static_cast<std::uint64_t>(std::lround(pixels * 16)) << 32 |
                   static_cast<std::uint32_t>(std::lround(height * 16));
  const auto [found, made] = baselines_.try_emplace(key, 0.0f);
  if (made) found->second = glyphs_.baseline(pixels, height);
  return found->second;
}

} // namespace sanpo
