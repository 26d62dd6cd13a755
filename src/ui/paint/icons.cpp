#include "ui/paint/icons.h"

namespace sanpo {
namespace {

using S = IconStroke;
constexpr S overview[] = {{0, true, 4, {4, 4, 10, 4, 10, 11, 4, 11}, 1.5f},
                          {0, true, 4, {14, 4, 20, 4, 20, 8, 14, 8}, 1.5f},
                          {0, true, 4, {14, 12, 20, 12, 20, 20, 14, 20}, 1.5f},
                          {0, true, 4, {4, 15, 10, 15, 10, 20, 4, 20}, 1.5f}};
constexpr S sites[] = {{0, false, 2, {3, 20, 21, 20}},
                       {0, false, 4, {5, 20, 5, 4, 14, 4, 14, 20}, 1.5f},
                       {0, false, 3, {14, 10, 19, 10, 19, 20}, 1.5f},
                       {0, false, 2, {8.5f, 8, 10.5f, 8}},
                       {0, false, 2, {8.5f, 12, 10.5f, 12}},
                       {0, false, 2, {8.5f, 16, 10.5f, 16}}};
constexpr S estimate[] = {{0, true, 4, {5, 3, 19, 3, 19, 21, 5, 21}, 2.5f},
                          {0, false, 2, {9, 8, 15, 8}},
                          {0, false, 2, {9, 12, 15, 12}},
                          {0, false, 2, {9, 16, 12.5f, 16}}};
constexpr S cost_sheet[] = {{0, false, 3, {4, 4, 4, 20, 20.5f, 20}, 2},
                            {0, false, 2, {8.5f, 16, 8.5f, 12}},
                            {0, false, 2, {13, 16, 13, 6}},
                            {0, false, 2, {17.5f, 16, 17.5f, 9.5f}}};
constexpr S certification[] = {{0, true, 6, {12, 3, 19, 5.6f, 19, 13.5f, 12, 21, 5, 13.5f, 5, 5.6f}, 2.6f},
                               {0, false, 3, {8.8f, 11.8f, 11.2f, 14.2f, 15.4f, 9.6f}, 0.4f}};
constexpr S documents[] = {{0, true, 5, {5.5f, 3, 13.5f, 3, 18.5f, 8, 18.5f, 21, 5.5f, 21}, 2},
                           {0, false, 3, {13.3f, 3.2f, 13.3f, 8.2f, 18.3f, 8.2f}, 1.2f}};
constexpr S home[] = {{0, false, 3, {3, 11, 12, 3.8f, 21, 11}, 1},
                      {0, false, 4, {5.8f, 9.4f, 5.8f, 20, 18.2f, 20, 18.2f, 9.4f}, 2},
                      {0, false, 4, {9.8f, 20, 9.8f, 14, 14.2f, 14, 14.2f, 20}, 1}};
constexpr S data[] = {
    {0, true, 8, {5, 5.4f, 8, 3.6f, 16, 3.6f, 19, 5.4f, 19, 6.8f, 16, 8.6f, 8, 8.6f, 5, 6.8f}, 2},
    {0, false, 6, {5, 6, 5, 18.4f, 8, 20.4f, 16, 20.4f, 19, 18.4f, 19, 6}, 2},
    {0, false, 4, {5, 12.2f, 8, 14.4f, 16, 14.4f, 19, 12.2f}, 2}};
constexpr S settings[] = {{0, false, 2, {4, 7, 6.4f, 7}},    {0, false, 2, {11.6f, 7, 20, 7}},
                          {0, false, 2, {4, 17, 12.4f, 17}}, {0, false, 2, {17.6f, 17, 20, 17}},
                          {2.6f, false, 1, {9, 7}},          {2.6f, false, 1, {15, 17}}};
constexpr S check[] = {{0, false, 3, {5, 12.8f, 9.8f, 17.6f, 19, 7}, 0.6f}};
constexpr S cross[] = {{0, false, 2, {6, 6, 18, 18}}, {0, false, 2, {18, 6, 6, 18}}};
constexpr S plus[] = {{0, false, 2, {12, 5, 12, 19}}, {0, false, 2, {5, 12, 19, 12}}};
constexpr S minus[] = {{0, false, 2, {5, 12, 19, 12}}};
constexpr S chevron_down[] = {{0, false, 3, {6, 9, 12, 15, 18, 9}, 0.8f}};
constexpr S chevron_right[] = {{0, false, 3, {9, 6, 15, 12, 9, 18}, 0.8f}};
constexpr S chevron_left[] = {{0, false, 3, {15, 6, 9, 12, 15, 18}, 0.8f}};
constexpr S undo[] = {{0, false, 3, {8.4f, 4.6f, 4, 9, 8.4f, 13.4f}, 0.6f},
                      {0, false, 4, {4, 9, 19.6f, 9, 19.6f, 18.6f, 9, 18.6f}, 4.8f}};
constexpr S redo[] = {{0, false, 3, {15.6f, 4.6f, 20, 9, 15.6f, 13.4f}, 0.6f},
                      {0, false, 4, {20, 9, 4.4f, 9, 4.4f, 18.6f, 15, 18.6f}, 4.8f}};
constexpr S search[] = {{6.2f, false, 1, {10.6f, 10.6f}}, {0, false, 2, {15.2f, 15.2f, 20, 20}}};
constexpr S warning[] = {{0, true, 3, {12, 3, 22, 20.4f, 2, 20.4f}, 2.6f},
                         {0, false, 2, {12, 9.6f, 12, 13.8f}},
                         {0, false, 2, {12, 17, 12, 17.1f}}};
constexpr S info[] = {
    {9, false, 1, {12, 12}}, {0, false, 2, {12, 11, 12, 16.2f}}, {0, false, 2, {12, 7.8f, 12, 7.9f}}};
constexpr S trash[] = {{0, false, 2, {4, 7, 20, 7}},
                       {0, false, 4, {6, 7, 7, 20.4f, 17, 20.4f, 18, 7}, 2},
                       {0, false, 4, {9, 7, 9, 3.8f, 15, 3.8f, 15, 7}, 1.5f}};
constexpr S copy[] = {{0, true, 4, {9, 9, 20, 9, 20, 20, 9, 20}, 2.4f},
                      {0, false, 5, {5.6f, 15, 4, 15, 4, 4, 15, 4, 15, 5.6f}, 1.8f}};
constexpr S download[] = {{0, false, 2, {12, 4, 12, 15}},
                          {0, false, 3, {7.4f, 10.8f, 12, 15.4f, 16.6f, 10.8f}, 0.6f},
                          {0, false, 4, {4, 16, 4, 20, 20, 20, 20, 16}, 2}};
constexpr S upload[] = {{0, false, 2, {12, 15, 12, 4.4f}},
                        {0, false, 3, {7.4f, 8.6f, 12, 4, 16.6f, 8.6f}, 0.6f},
                        {0, false, 4, {4, 16, 4, 20, 20, 20, 20, 16}, 2}};
constexpr S circle_open[] = {{8, false, 1, {12, 12}}};
constexpr S circle_half[] = {{8, false, 1, {12, 12}}, {0, false, 2, {8.5f, 12, 15.5f, 12}}};
constexpr S person[] = {{3.8f, false, 1, {12, 7.8f}},
                        {0, false, 4, {4.6f, 20, 4.6f, 14.8f, 19.4f, 14.8f, 19.4f, 20}, 4.6f}};
constexpr S arrow_right[] = {{0, false, 2, {4.5f, 12, 19, 12}},
                             {0, false, 3, {13.4f, 6.4f, 19, 12, 13.4f, 17.6f}, 0.6f}};
constexpr S menu[] = {
    {0, false, 2, {4, 7, 20, 7}}, {0, false, 2, {4, 12, 20, 12}}, {0, false, 2, {4, 17, 20, 17}}};
constexpr S calendar[] = {{0, true, 4, {4, 5.4f, 20, 5.4f, 20, 20.4f, 4, 20.4f}, 2.6f},
                          {0, false, 2, {4, 10.4f, 20, 10.4f}},
                          {0, false, 2, {8.2f, 3.2f, 8.2f, 7}},
                          {0, false, 2, {15.8f, 3.2f, 15.8f, 7}}};
constexpr S print[] = {{0, false, 4, {7, 8.6f, 7, 3.6f, 17, 3.6f, 17, 8.6f}, 1.5f},
                       {0, false, 6, {7, 17, 4, 17, 4, 8.6f, 20, 8.6f, 20, 17, 17, 17}, 2},
                       {0, true, 4, {7, 13.4f, 17, 13.4f, 17, 20.4f, 7, 20.4f}, 1.5f}};
constexpr S more[] = {{2, false, 1, {5, 12}}, {2, false, 1, {12, 12}}, {2, false, 1, {19, 12}}};
constexpr S help[] = {{9, false, 1, {12, 12}},
                      {0, false, 7, {9, 9.5f, 10, 7.6f, 12, 7, 14, 7.6f, 14.8f, 9.5f, 14, 11.2f, 12, 13}},
                      {0, false, 2, {12, 16.6f, 12, 16.8f}}};
constexpr S command[] = {{0, false, 3, {5, 7, 10, 12, 5, 17}}, {0, false, 2, {12, 17, 19, 17}}};
constexpr S brand[] = {{0, false, 2, {5.8f, 18, 5.8f, 15}},
                       {0, false, 2, {9.9f, 18, 9.9f, 13.5f}},
                       {0, false, 2, {14.1f, 18, 14.1f, 13.5f}},
                       {0, false, 2, {18.2f, 18, 18.2f, 11.2f}},
                       {0, false, 3, {8.2f, 7.3f, 11.6f, 10.7f, 18.2f, 5}}};

template <std::size_t N> constexpr IconStrokes all(const S (&strokes)[N]) { return {strokes, N}; }

} // namespace

IconStrokes strokes_of(Icon icon) {
  switch (icon) {
  case Icon::none: return {};
  case Icon::overview: return all(overview);
  case Icon::sites: return all(sites);
  case Icon::estimate: return all(estimate);
  case Icon::cost_sheet: return all(cost_sheet);
  case Icon::certification: return all(certification);
  case Icon::documents: return all(documents);
  case Icon::home: return all(home);
  case Icon::data: return all(data);
  case Icon::settings: return all(settings);
  case Icon::check: return all(check);
  case Icon::cross: return all(cross);
  case Icon::plus: return all(plus);
  case Icon::minus: return all(minus);
  case Icon::chevron_down: return all(chevron_down);
  case Icon::chevron_right: return all(chevron_right);
  case Icon::chevron_left: return all(chevron_left);
  case Icon::undo: return all(undo);
  case Icon::redo: return all(redo);
  case Icon::search: return all(search);
  case Icon::warning: return all(warning);
  case Icon::info: return all(info);
  case Icon::trash: return all(trash);
  case Icon::copy: return all(copy);
  case Icon::download: return all(download);
  case Icon::upload: return all(upload);
  case Icon::circle_open: return all(circle_open);
  case Icon::circle_half: return all(circle_half);
  case Icon::person: return all(person);
  case Icon::arrow_right: return all(arrow_right);
  case Icon::menu: return all(menu);
  case Icon::calendar: return all(calendar);
  case Icon::print: return all(print);
  case Icon::more: return all(more);
  case Icon::help: return all(help);
  case Icon::command: return all(command);
  case Icon::brand: return all(brand);
  }
  return {};
}

} // namespace sanpo
