// The parts of the start, from top to bottom. Internal to the start screen.
#pragma once

#include "ui/screens/start_screen.h"

namespace sanpo::start {

/// Headline, the promise about data, three large ways in, samples and a file: the first visit.
void welcome(Context& c, StartView& view);
/// Heading, ways to begin something new, and a file: later.
void beginnings(Context& c, StartView& view);
/// The samples by name.
void samples(Context& c, StartView& view);
/// Search, order and the cases.
void case_list(Context& c, StartView& view);
/// The bin, folded away; nothing when it is empty.
/// The last case that went to the bin, where no list is left to say it in.
void thrown_notice(Context& c, StartView& view);
void bin(Context& c, StartView& view);

/// How a case is called: its client, or else its title, or else "unnamed".
std::string name_of(const Context& c, const Case& document);
/// A copy of the case with a title that says so.
std::optional<Id> duplicate(Context& c, const Id& id);
/// 今日 15:30, or the date.
std::string when(const Context& c, Instant instant);

} // namespace sanpo::start
