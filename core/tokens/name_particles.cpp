#include "tokens/name_particles.h"

#include <algorithm>
#include <array>

namespace whosaid {

bool is_name_particle(std::string_view lower) {
  static constexpr std::array<std::string_view, 38> kParticles = {
      "af",  "al",   "ben", "bin", "bint", "binti", "da",  "dal", "das", "de",  "del", "della", "den",
      "der", "di",   "do",  "dos", "du",   "e",     "el",  "het", "ibn", "la",  "las", "le",    "los",
      "op",  "ould", "ten", "ter", "van",  "vom",   "von", "y",   "zu",  "zum", "zur", "’t"};
  return std::find(kParticles.begin(), kParticles.end(), lower) != kParticles.end();
}

bool is_sure_particle(std::string_view lower) {
  static constexpr std::array<std::string_view, 9> kWords = {"bin", "den", "do",  "e", "la",
                                                             "op",  "ten", "van", "y"};
  return is_name_particle(lower) && std::find(kWords.begin(), kWords.end(), lower) == kWords.end();
}

}  // namespace whosaid
