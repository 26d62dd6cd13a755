// The parts of データ, from top to bottom. Internal to the data screen.
#pragma once

#include "ui/screens/data_screen.h"

namespace sanpo::data {

/// Choosing a file, its preview case by case, and taking it over.
void import_card(Context& c, DataView& view);
/// A table file that was chosen, and taking its cost sheet over.
void table_card(Context& c, DataView& view);
/// Where the data is, since when it is safe, and all of it as a file.
void saving_card(Context& c, DataView& view);
/// States of a case from before, to come back to.
void backups_card(Context& c, DataView& view);
/// Room on the device, a shared computer, and erasing everything.
void room_card(Context& c, DataView& view);
/// Price list and edition in use, the way to the licences.
void about_card(Context& c);

} // namespace sanpo::data
