// The table of strong_stem_table.h. Source: the words of code titles, read through for verbs with irregular forms,
// nouns made from verbs, and endings that are no inflection.
#include "text/strong_stem_table.h"

#include <unordered_map>

#include "text/word_list.h"

namespace cptsearch::text {
namespace {

// base:form,form
constexpr std::string_view kFamilies =
    // nouns in -al made from verbs
    "remove:removal withdraw:withdrawal,withdrew,withdrawn renew:renewal retrieve:retrieval dispose:disposal "
    "survive:survival refuse:refusal deny:denial approve:approval reverse:reversal refer:referral arrive:arrival "
    "transmit:transmittal,transmission drain:drainage "
    // nouns in -ation without a verb in -ate
    "implant:implantation transplant:transplantation augment:augmentation examine:examination inflame:inflammation "
    "fix:fixation,fixate ulcer:ulceration,ulcerate,ulcerated limit:limitation observe:observation alter:alteration "
    "explore:exploration restore:restoration prepare:preparation consult:consultation infest:infestation "
    "adapt:adaptation confirm:confirmation reconstruct:reconstructive starve:starvation present:presentation "
    "suffocate:suffocation deform:deformation expire:expiration interpret:interpretation document:documentation "
    "supplement:supplementation plant:plantation cauterize:cauterization,cautery immunize:immunization "
    "catheter:catheterization,catheterize,catheterized hospitalize:hospitalization fertilize:fertilization "
    "sterilize:sterilization vaporize:vaporization embolize:embolization mobilize:mobilization "
    "immobilize:immobilization crystallize:crystallization "
    // verbs whose noun changes the consonant
    "occlude:occlusion,occlusive protrude:protrusion extrude:extrusion intrude:intrusion exclude:exclusion "
    "include:inclusion erode:erosion explode:explosion collide:collision abrade:abrasion invade:invasion "
    "divide:division extend:extension suspend:suspension distend:distension,distention submerge:submersion "
    "absorb:absorption resorb:resorption reduce:reduction produce:production introduce:introduction fuse:fusion "
    "convert:conversion invert:inversion evert:eversion perforate:perforation puncture:puncturing erupt:eruption "
    "adhere:adherence,adherent retain:retention prescribe:prescription receive:reception destroy:destruction "
    "deplete:depletion injure:injury amputate:amputee expand:expansion recur:recurrence,recurrent "
    "persist:persistence,persistent "
    "depend:dependence,dependent,dependency obstruct:obstructive infect:infectious,infective "
    // irregular verbs
    "break:broke,broken,breakage bite:bit,bitten fall:fell,fallen tear:tore,torn swell:swollen freeze:froze,frozen "
    "sting:stung burn:burnt bend:bent bleed:bled give:gave,given take:took,taken grow:grew,grown,growth "
    "lose:lost,loss strike:struck,stricken drink:drank,drunk eat:ate,eaten choose:chose,chosen stick:stuck "
    "catch:caught ride:rode,ridden shrink:shrank,shrunk,shrunken sink:sank,sunk,sunken feed:fed breathe:breath "
    "die:dying,died tie:tying,tied use:used,using age:aged,aging,ageing cast:casted bind:bound ";

// Endings that are no inflection, and what looks like one but is another thing.
constexpr std::string_view kUntouched =
    // -ed
    "bed red infrared sacred hundred naked kindred embed speed weed seed need indeed exceed proceed succeed steed "
    "reed biped moped shed sled med ped "
    // -ing
    "stocking thing anything nothing something everything evening morning during sibling ceiling string spring sling "
    "wing king ring herring offspring earring hamstring syring "
    // -ion
    "region portion million billion union nonunion malunion mention question station nation lotion motion potion "
    "ration tension hypertension hypotension session mission passion option caption section version mansion lesion "
    "vision onion scorpion stallion medallion proportion distortion abortion fraction function junction faction "
    "traction action reaction interaction auction suction solution position condition partition tradition nutrition "
    "malnutrition ignition addition edition ambition cushion fashion pension dimension deletion lactation ovulation "
    "generation sensation relation emission intermission commission profession concussion percussion discussion "
    "organization emotion promotion munition ammunition aversion torsion exertion erection "
    // -ment
    "ligament filament compartment department apartment segment pigment fragment element garment document experiment "
    "supplement implement augment cement moment instrument environment government ointment ferment torment monument "
    "medicament regiment sediment basement equipment nourishment abutment increment complement appointment "
    // other words that would lose a meaning
    "severe tense paste "
    // chemicals whose ending looks like a verb's
    "lactate carbonate prostate phosphate acetate citrate sulfate nitrate folate ";

}  // namespace

std::optional<std::string_view> StrongStemException(std::string_view stem) {
  static const auto* const table = [] {
    auto* map = new std::unordered_map<std::string_view, std::string_view>;
    ForEachWord(kFamilies, [&](std::string_view family) {
      const std::size_t colon = family.find(':');
      const std::string_view base = family.substr(0, colon);
      ForEachWord(
          family.substr(colon + 1), [&](std::string_view form) { map->emplace(form, base); }, ',');
    });
    ForEachWord(kUntouched, [&](std::string_view word) { map->emplace(word, word); });
    return map;
  }();
  const auto found = table->find(stem);
  if (found == table->end()) return std::nullopt;
  return found->second;
}

}  // namespace cptsearch::text
