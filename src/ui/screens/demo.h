#pragma once
#include "ui/ui.h"
namespace sanpo {
class Demo {
public:
  void build(Ui& ui);
  std::string value = "60", memo = "産業医";
  bool tick = true; int months = 0; std::size_t seg = 0;
};
}
