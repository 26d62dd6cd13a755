#include "platform/browser/gl_renderer.h"

#include <GLES3/gl3.h>

#include <cstddef>

#include "imgui.h"
#include "platform/browser/host.h"

namespace sanpo {
namespace {

// The scale is a constant of the vertices and no uniform: asking where a uniform is waits until the graphics
// process has compiled the program, and that is in the way of the first picture.
constexpr const char* vertex_source = R"(#version 300 es
precision highp float;
layout(location=0) in vec2 place;
layout(location=1) in vec2 texel;
layout(location=2) in vec4 tint;
layout(location=3) in vec2 scale;
out vec2 uv;
out vec4 color;
void main() {
  uv = texel;
  color = tint;
  gl_Position = vec4(place.x * scale.x - 1.0, 1.0 - place.y * scale.y, 0.0, 1.0);
})";

constexpr const char* fragment_source = R"(#version 300 es
precision mediump float;
uniform sampler2D atlas;
in vec2 uv;
in vec4 color;
layout(location=0) out vec4 result;
void main() {
  float cover = color.a * texture(atlas, uv).r;
  result = vec4(color.rgb * cover, cover);
})";

constexpr unsigned scale_place = 3;

unsigned compile(unsigned kind, const char* source) {
  const unsigned shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

} // namespace

bool GlRenderer::open() {
  if (!host_open_context()) return false;
  create();
  return ready_;
}

void GlRenderer::lose() {
  ready_ = false;
  for (ImTextureData* texture : ImGui::GetIO().Fonts->TexList) {
    texture->SetTexID(ImTextureID_Invalid);
    if (texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_WantUpdates)
      texture->SetStatus(ImTextureStatus_WantCreate);
  }
}

void GlRenderer::create() {
  program_ = glCreateProgram();
  glAttachShader(program_, compile(GL_VERTEX_SHADER, vertex_source));
  glAttachShader(program_, compile(GL_FRAGMENT_SHADER, fragment_source));
  glLinkProgram(program_);
  ready_ = true;
  prepared_ = false;
}

void GlRenderer::prepare() {
  if (prepared_) return;
  prepared_ = true;
  glGenVertexArrays(1, &array_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glUseProgram(program_);
  glBindVertexArray(array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (unsigned i = 0; i < 3; ++i)
    glEnableVertexAttribArray(i);
  const auto offset = [](std::size_t bytes) { return reinterpret_cast<const void*>(bytes); };
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), offset(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), offset(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert),
                        offset(offsetof(ImDrawVert, col)));
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glEnable(GL_SCISSOR_TEST);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glActiveTexture(GL_TEXTURE0);
}

void GlRenderer::update_textures() {
  prepare();
  for (ImTextureData* texture : ImGui::GetIO().Fonts->TexList) {
    if (texture->Status == ImTextureStatus_WantCreate) {
      unsigned name = 0;
      glGenTextures(1, &name);
      glBindTexture(GL_TEXTURE_2D, name);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
      glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
      glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
      glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, texture->Width, texture->Height, 0, GL_RED, GL_UNSIGNED_BYTE,
                   texture->GetPixels());
      texture->SetTexID(static_cast<ImTextureID>(name));
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantUpdates) {
      glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture->TexID));
      glPixelStorei(GL_UNPACK_ROW_LENGTH, texture->Width);
      for (const ImTextureRect& part : texture->Updates)
        glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RED, GL_UNSIGNED_BYTE,
                        texture->GetPixelsAt(part.x, part.y));
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
      const auto name = static_cast<GLuint>(texture->TexID);
      glDeleteTextures(1, &name);
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

void GlRenderer::draw(const ImDrawList& list, int width, int height, Color ground) {
  prepare();
  glViewport(0, 0, width, height);
  glScissor(0, 0, width, height);
  const auto part = [&](int shift) { return static_cast<float>(ground.rgba >> shift & 255) / 255.0f; };
  const float alpha = part(0);
  glClearColor(part(24) * alpha, part(16) * alpha, part(8) * alpha, alpha);
  glClear(GL_COLOR_BUFFER_BIT);
  glVertexAttrib2f(scale_place, 2.0f / static_cast<float>(width), 2.0f / static_cast<float>(height));
  glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.ElemCount == 0) continue;
    const ImVec4& clip = command.ClipRect;
    const int left = static_cast<int>(clip.x), right = static_cast<int>(clip.z);
    const int top = static_cast<int>(clip.y), bottom = static_cast<int>(clip.w);
    if (right <= left || bottom <= top) continue;
    glScissor(left, height - bottom, right - left, bottom - top);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
    glDrawElements(
        GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount),
        sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
        reinterpret_cast<const void*>(static_cast<std::uintptr_t>(command.IdxOffset * sizeof(ImDrawIdx))));
  }
}

} // namespace sanpo
