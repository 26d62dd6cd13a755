#include "ui/paint/icons.h"

namespace sanpo {
namespace {

using S = IconStroke;
constexpr S overview[] = {{0, true, 4, {4, 4, 10, 4, 10, 11, 4, 11}},
                          {0, true, 4, {14, 4, 20, 4, 20, 8, 14, 8}},
                          {0, true, 4, {14, 12, 20, 12, 20, 20, 14, 20}},
                          {0, true, 4, {4, 15, 10, 15, 10, 20, 4, 20}}};
constexpr S sites[] = {{0, false, 4, {5, 20, 5, 4, 14, 4, 14, 20}},
                       {0, false, 4, {14, 10, 19, 10, 19, 20, 3, 20}},
                       {0, false, 2, {8, 8, 11, 8}},
                       {0, false, 2, {8, 12, 11, 12}},
                       {0, false, 2, {8, 16, 11, 16}}};
constexpr S estimate[] = {{0, true, 4, {5, 3, 19, 3, 19, 21, 5, 21}},
                          {0, false, 2, {9, 8, 15, 8}},
                          {0, false, 2, {9, 12, 15, 12}},
                          {0, false, 2, {9, 16, 13, 16}}};
constexpr S cost_sheet[] = {{0, false, 2, {3, 20, 21, 20}},
                            {0, false, 2, {6, 16, 6, 11}},
                            {0, false, 2, {11, 16, 11, 4}},
                            {0, false, 2, {16, 16, 16, 8}},
                            {0, false, 2, {20, 16, 20, 13}}};
constexpr S certification[] = {{0, true, 7, {12, 3, 19, 6, 19, 12, 16, 18, 12, 21, 8, 18, 5, 12}},
                               {0, false, 2, {5, 12, 5, 6}},
                               {0, false, 2, {5, 6, 12, 3}},
                               {0, false, 3, {9, 12, 11, 14, 15, 10}}};
constexpr S documents[] = {{0, true, 5, {6, 3, 14, 3, 18, 7, 18, 21, 6, 21}},
                           {0, false, 3, {14, 3, 14, 7, 18, 7}}};
constexpr S home[] = {{0, false, 3, {3, 11, 12, 4, 21, 11}},
                      {0, false, 4, {6, 9, 6, 20, 18, 20, 18, 9}},
                      {0, false, 4, {10, 20, 10, 14, 14, 14, 14, 20}}};
constexpr S data[] = {{0, true, 8, {5, 6, 8, 4, 16, 4, 19, 6, 19, 7, 16, 9, 8, 9, 5, 7}},
                      {0, false, 6, {5, 7, 5, 18, 8, 20, 16, 20, 19, 18, 19, 7}},
                      {0, false, 4, {5, 13, 8, 15, 16, 15, 19, 13}}};
constexpr S settings[] = {{0, false, 2, {4, 7, 20, 7}},
                          {0, false, 2, {4, 17, 20, 17}},
                          {2.4f, false, 1, {9, 7}},
                          {2.4f, false, 1, {15, 17}}};
constexpr S check[] = {{0, false, 3, {5, 13, 10, 18, 19, 7}}};
constexpr S cross[] = {{0, false, 2, {6, 6, 18, 18}}, {0, false, 2, {18, 6, 6, 18}}};
constexpr S plus[] = {{0, false, 2, {12, 5, 12, 19}}, {0, false, 2, {5, 12, 19, 12}}};
constexpr S minus[] = {{0, false, 2, {5, 12, 19, 12}}};
constexpr S chevron_down[] = {{0, false, 3, {6, 9, 12, 15, 18, 9}}};
constexpr S chevron_right[] = {{0, false, 3, {9, 6, 15, 12, 9, 18}}};
constexpr S chevron_left[] = {{0, false, 3, {15, 6, 9, 12, 15, 18}}};
constexpr S undo[] = {{0, false, 3, {8, 5, 4, 9, 8, 13}},
                      {0, false, 6, {4, 9, 15, 9, 19, 12, 19, 16, 16, 19, 10, 19}}};
constexpr S redo[] = {{0, false, 3, {16, 5, 20, 9, 16, 13}},
                      {0, false, 6, {20, 9, 9, 9, 5, 12, 5, 16, 8, 19, 14, 19}}};
constexpr S search[] = {{6, false, 1, {10.5f, 10.5f}}, {0, false, 2, {15, 15, 20, 20}}};
constexpr S warning[] = {{0, true, 3, {12, 4, 21, 20, 3, 20}},
                         {0, false, 2, {12, 10, 12, 14}},
                         {0, false, 2, {12, 17, 12, 17.2f}}};
constexpr S info[] = {
    {9, false, 1, {12, 12}}, {0, false, 2, {12, 11, 12, 16}}, {0, false, 2, {12, 8, 12, 8.2f}}};
constexpr S trash[] = {{0, false, 2, {4, 7, 20, 7}},
                       {0, false, 4, {6, 7, 7, 20, 17, 20, 18, 7}},
                       {0, false, 4, {9, 7, 9, 4, 15, 4, 15, 7}}};
constexpr S copy[] = {{0, true, 4, {9, 9, 20, 9, 20, 20, 9, 20}},
                      {0, false, 5, {6, 15, 4, 15, 4, 4, 15, 4, 15, 6}}};
constexpr S download[] = {
    {0, false, 2, {12, 4, 12, 15}}, {0, false, 3, {7, 11, 12, 16, 17, 11}}, {0, false, 2, {4, 20, 20, 20}}};
constexpr S upload[] = {
    {0, false, 2, {12, 16, 12, 5}}, {0, false, 3, {7, 9, 12, 4, 17, 9}}, {0, false, 2, {4, 20, 20, 20}}};
constexpr S circle_open[] = {{8, false, 1, {12, 12}}};
constexpr S circle_half[] = {{8, false, 1, {12, 12}}, {0, false, 2, {8, 12, 16, 12}}};
constexpr S person[] = {{4, false, 1, {12, 8}}, {0, false, 6, {4, 20, 5, 17, 9, 15, 15, 15, 19, 17, 20, 20}}};
constexpr S arrow_right[] = {{0, false, 2, {4, 12, 19, 12}}, {0, false, 3, {13, 6, 19, 12, 13, 18}}};
constexpr S menu[] = {
    {0, false, 2, {4, 7, 20, 7}}, {0, false, 2, {4, 12, 20, 12}}, {0, false, 2, {4, 17, 20, 17}}};
constexpr S calendar[] = {{0, true, 4, {4, 6, 20, 6, 20, 20, 4, 20}},
                          {0, false, 2, {4, 11, 20, 11}},
                          {0, false, 2, {8, 3, 8, 7}},
                          {0, false, 2, {16, 3, 16, 7}}};
constexpr S print[] = {{0, false, 4, {7, 9, 7, 4, 17, 4, 17, 9}},
                       {0, false, 6, {7, 17, 4, 17, 4, 9, 20, 9, 20, 17, 17, 17}},
                       {0, true, 4, {7, 14, 17, 14, 17, 20, 7, 20}}};
constexpr S more[] = {{1, false, 1, {5, 12}}, {1, false, 1, {12, 12}}, {1, false, 1, {19, 12}}};
constexpr S help[] = {{9, false, 1, {12, 12}},
                      {0, false, 7, {9, 9.5f, 10, 7.6f, 12, 7, 14, 7.6f, 14.8f, 9.5f, 14, 11.2f, 12, 13}},
                      {0, false, 2, {12, 16.6f, 12, 16.8f}}};
constexpr S command[] = {{0, false, 3, {5, 7, 10, 12, 5, 17}}, {0, false, 2, {12, 17, 19, 17}}};

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
  }
  return {};
}

} // namespace sanpo
