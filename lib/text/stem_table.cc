// The tables of stem_table.h. Source: every word of the HCPCS, ICD-10-CM and ICD-10-PCS titles and indexes whose stem
// by rule was wrong, and the irregular plurals of English and of medical Latin and Greek.
#include "text/stem_table.h"

#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "text/word_list.h"

namespace cptsearch::text {
namespace {

// plural:singular
constexpr std::string_view kIrregular =
    // English
    "women:woman womens:woman mens:man childrens:child skis:ski jetskis:jetski waterskis:waterski bougies:bougie "
    "curies:curie men:man children:child feet:foot teeth:tooth mice:mouse lice:louse knives:knife calves:calf "
    "halves:half leaves:leaf wolves:wolf shelves:shelf hooves:hoof loaves:loaf elves:elf scarves:scarf wives:wife "
    "thieves:thief oxen:ox calories:calorie kilocalories:kilocalorie movies:movie cookies:cookie zombies:zombie "
    "prostheses:prosthesis gases:gas buses:bus biases:bias irises:iris crises:crisis lenses:lens aches:ache "
    "shoes:shoe toes:toe horseshoes:horseshoe snowshoes:snowshoe canoes:canoe psyches:psyche caches:cache "
    "avalanches:avalanche axes:axis pelvises:pelvis pancreases:pancreas atlases:atlas quizzes:quiz geese:goose "
    // Latin
    "calculi:calculus emboli:embolus thrombi:thrombus thromboemboli:thromboembolus bronchi:bronchus fungi:fungus "
    "nuclei:nucleus radii:radius stimuli:stimulus rami:ramus nevi:nevus naevi:naevus foci:focus loci:locus "
    "humeri:humerus alveoli:alveolus canaliculi:canaliculus gyri:gyrus sulci:sulcus menisci:meniscus villi:villus "
    "uteri:uterus acini:acinus sacculi:sacculus utriculi:utriculus abaci:abacus annuli:annulus condyli:condylus "
    "digiti:digitus fasciculi:fasciculus glomeruli:glomerulus tubuli:tubulus ureteri:ureter malleoli:malleolus "
    "thalami:thalamus tori:torus tophi:tophus tarsi:tarsus ventriculi:ventriculus varices:varix appendices:appendix "
    "cervices:cervix calices:calix calyces:calyx cortices:cortex vertices:vertex indices:index matrices:matrix "
    "apices:apex fornices:fornix helices:helix thoraces:thorax paraganglia:paraganglion plasmodia:plasmodium "
    "atria:atrium ganglia:ganglion ostia:ostium diverticula:diverticulum septa:septum ova:ovum hila:hilum "
    "crania:cranium epithelia:epithelium endothelia:endothelium spermatozoa:spermatozoon protozoa:protozoon "
    "mitochondria:mitochondrion phenomena:phenomenon criteria:criterion corpora:corpus viscera:viscus "
    "foramina:foramen lumina:lumen femora:femur genera:genus stomata:stoma stigmata:stigma cava:cava "
    "capitula:capitulum frenula:frenulum labra:labrum antra:antrum retinacula:retinaculum ramuli:ramulus "
    "curricula:curriculum sera:serum specula:speculum sacra:sacrum sterna:sternum recta:rectum strata:stratum "
    "memoranda:memorandum addenda:addendum flagella:flagellum cilia:cilium "
    // Greek
    "phalanges:phalanx larynges:larynx pharynges:pharynx salpinges:salpinx coccyges:coccyx testes:testis nares:naris "
    "irides:iris glottides:glottis epididymides:epididymis meninges:meninges ephelides:ephelis iritides:iritis "
    "theses:thesis pareses:paresis lyses:lysis oases:oasis ";

// Words that end like a plural and are none, or whose plural sense is another word: "aids", "lens", "shorts".
constexpr std::string_view kUnchanged =
    // English
    "always shorts pants whereas perhaps hers theirs ours yours afterwards towards backwards besides overseas across "
    "yes does goes news series species means christmas texas kansas bahamas jones james charles hughes hodgkins "
    "williams athens wales mercedes "
    // the body
    "biceps triceps quadriceps lens pons pancreas pelvis gas atlas mons glans feces faeces facies dens vas cuneus "
    "lues fauces meninges pes iris pubes menses iliopsoas psoas achilles "
    // diseases
    "diabetes herpes rabies scabies caries ascites tabes mumps measles shingles hives rickets canities hirsuties "
    "tympanites stapes hypospadias epispadias erysipelas exophthalmos hydrops sepsis yaws bends tetanus pus aids "
    "bias sars mers ards pots sids chills chilblains "
    // organisms and drugs
    "anopheles aedes streptomyces saccharomyces actinomyces blastomyces trichomonas pseudomonas aeromonas "
    "plesiomonas xanthomonas stenotrophomonas bacteroides strongyloides albicans pneumoniae influenzae diphtheriae "
    "cholerae gonorrhoeae meningitidis agalactiae malariae parainfluenzae dysenteriae leprae africae ducreyi "
    // letters that stand for words
    "tens nos als cns pms dts ";

constexpr std::string_view kWordsInSe =
    // -ose
    "nose dose overdose megadose microdose rose pose hose pantyhose purpose close disclose enclose lose loose choose "
    "goose moose noose mongoose expose impose compose propose suppose dispose oppose glucose dextrose fructose "
    "lactose sucrose maltose galactose mannose cellulose adipose varicose comatose primrose prose those "
    "whose ribose "
    // -ese
    "these obese cheese chinese japanese diocese "
    // -use
    "use cause abuse misuse reuse overuse house warehouse greenhouse fuse diffuse infuse transfuse perfuse refuse "
    "confuse excuse pause menopause clause spouse recluse blouse mouse louse accuse bruise cruise muse contuse "
    "grouse disuse profuse because douse rouse arouse titmouse dormouse ";

const std::unordered_map<std::string_view, std::string_view>& Exceptions() {
  static const auto* const table = [] {
    auto* map = new std::unordered_map<std::string_view, std::string_view>;
    ForEachWord(kIrregular, [&](std::string_view pair) {
      const std::size_t colon = pair.find(':');
      map->emplace(pair.substr(0, colon), pair.substr(colon + 1));
    });
    ForEachWord(kUnchanged, [&](std::string_view word) { map->emplace(word, word); });
    return map;
  }();
  return *table;
}

}  // namespace

std::optional<std::string_view> StemException(std::string_view word) {
  const auto found = Exceptions().find(word);
  if (found == Exceptions().end()) return std::nullopt;
  return found->second;
}

bool IsWordInSe(std::string_view word_without_s) {
  static const auto* const table = [] {
    auto* set = new std::unordered_set<std::string_view>;
    ForEachWord(kWordsInSe, [&](std::string_view word) { set->insert(word); });
    return set;
  }();
  return table->contains(word_without_s);
}

}  // namespace cptsearch::text
