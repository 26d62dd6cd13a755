// The languages of the product. Which one a person uses is left to the settings.
#pragma once

namespace sanpo {

enum class Language : unsigned char { ja, en };

} // namespace sanpo
