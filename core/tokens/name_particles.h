// Name particles: the small words inside names.
//
//   Ana de la Cruz     Ludwig van der Berg     Omar ibn Khalid

#ifndef WHOSAID_TOKENS_NAME_PARTICLES_H_
#define WHOSAID_TOKENS_NAME_PARTICLES_H_

#include <string_view>

namespace whosaid {

// Words that stand in small letters between the parts of a name. Some are words of their own, too ("ten").
bool is_name_particle(std::string_view lower);

// Particles that before a capital are nothing else, in English text: "told de Wit".
bool is_sure_particle(std::string_view lower);

}  // namespace whosaid

#endif  // WHOSAID_TOKENS_NAME_PARTICLES_H_
