// What single words say about the person or body they name: titles, roles, kin, bodies, documents.
// Tables for English in full; other languages as far as titles and roles stand beside names.

#ifndef WHOSAID_MENTIONS_NOUN_LEXICON_H_
#define WHOSAID_MENTIONS_NOUN_LEXICON_H_

#include <cstdint>
#include <string_view>

#include "mentions/mentions.h"

namespace whosaid {

// What a noun can be. Bits, since "White House official" and "chair" are several things.
enum NounKind : std::uint16_t {
  kHonorific = 1,          // Mr, Ms, Dr, Sir: belongs before a name, says no role
  kTitleNoun = 2,          // Senator, Gov., Mayor, Judge, Capt.: a role that stands before a name
  kRoleNoun = 4,           // prosecutor, driver, farmer, witness, tenant: one person
  kSpokespersonNoun = 8,   // spokesman, spokeswoman, spokesperson
  kOrganisationNoun = 16,  // ministry, company, court, police, team, union, party
  kCollectiveNoun = 32,    // residents, critics, analysts, respondents, islanders (plural people)
  kAnonymousNoun = 64,     // source, insider, person, man, woman, official(s), someone
  kDocumentNoun = 128,     // report, study, indictment, letter, tweet, banner, poll
  kAnimateNoun = 256       // anything above that is a person or persons
};

struct NounFacts {
  std::uint16_t kinds = 0;  // bits of NounKind; 0: not in the lexicon
  Gender gender = Gender::kUnstated;
  Number number = Number::kUnstated;
  bool guessed = false;  // by its ending alone: "Osman" ends like a role, and is a name
};

// Facts about one word. `lower` is in lower case, with or without a final full stop ("gov.").
// Plurals of known nouns are known ("prosecutors": plural, collective). Regular agent endings
// (-er, -or, -ist, -ian, -man, -woman, -person) count as role nouns unless the table says no.
NounFacts noun_facts(std::string_view lower, std::string_view language = "en");

// The class of a mention without a proper name, by its head noun, determiner and number:
// "officials" anonymous, "the prosecutor" role, "residents" collective, "a report" document.
SourceClass classify_head(std::string_view lower_head, bool plural, std::string_view language = "en");

// The class of a proper name: organisation by its last word or a known acronym shape ("Norling
// Ferries", "ICC", "University of X", "White House"), else named.
SourceClass classify_name(std::string_view name, std::string_view language = "en");

// Whether a name is that of a country, a capital or a seat of power ("Brussels", "Whitehall"): a place
// that can stand for a government.
bool is_place_name(std::string_view name);

}  // namespace whosaid

#endif  // WHOSAID_MENTIONS_NOUN_LEXICON_H_
