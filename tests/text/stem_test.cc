// Stems: plurals that meet their singular, words that must stay apart, and the inflection keys of queries.
#include "text/stem.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "text/tokenize.h"

namespace cptsearch::text {
namespace {

TEST(Stem, Table) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      // English plurals
      {"fractures", "fracture"},
      {"legs", "leg"},
      {"biopsies", "biopsy"},
      {"arteries", "artery"},
      {"masses", "mass"},
      {"abscesses", "abscess"},
      {"patches", "patch"},
      {"crutches", "crutch"},
      {"headaches", "headache"},
      {"reflexes", "reflex"},
      {"diseases", "disease"},
      {"nurses", "nurse"},
      {"doses", "dose"},
      {"noses", "nose"},
      {"bases", "base"},
      {"phases", "phase"},
      {"gases", "gas"},
      {"lenses", "lens"},
      {"viruses", "virus"},
      {"sinuses", "sinus"},
      {"causes", "cause"},
      {"valves", "valve"},
      {"nerves", "nerve"},
      {"toes", "toe"},
      {"crohns", "crohn"},
      {"womens", "woman"},
      // irregular
      {"feet", "foot"},
      {"teeth", "tooth"},
      {"women", "woman"},
      {"men", "man"},
      {"children", "child"},
      {"lice", "louse"},
      {"knives", "knife"},
      {"calves", "calf"},
      {"halves", "half"},
      {"leaves", "leaf"},
      {"wolves", "wolf"},
      // Greek
      {"diagnoses", "diagnosis"},
      {"metastases", "metastasis"},
      {"stenoses", "stenosis"},
      {"thromboses", "thrombosis"},
      {"psychoses", "psychosis"},
      {"prostheses", "prosthesis"},
      {"orthoses", "orthosis"},
      {"epiphyses", "epiphysis"},
      {"analyses", "analysis"},
      {"crises", "crisis"},
      {"arthritides", "arthritis"},
      {"phalanges", "phalanx"},
      {"larynges", "larynx"},
      {"fibromata", "fibroma"},
      {"stomata", "stoma"},
      {"helminthiases", "helminthiasis"},
      {"testes", "testis"},
      {"nares", "naris"},
      // Latin
      {"vertebrae", "vertebra"},
      {"bursae", "bursa"},
      {"fistulae", "fistula"},
      {"bacteria", "bacterium"},
      {"mycobacteria", "mycobacterium"},
      {"calculi", "calculus"},
      {"emboli", "embolus"},
      {"thrombi", "thrombus"},
      {"bronchi", "bronchus"},
      {"fungi", "fungus"},
      {"nuclei", "nucleus"},
      {"staphylococci", "staphylococcus"},
      {"varices", "varix"},
      {"appendices", "appendix"},
      {"diverticula", "diverticulum"},
      {"ganglia", "ganglion"},
      // no plurals
      {"series", "series"},
      {"species", "species"},
      {"herpes", "herpes"},
      {"diabetes", "diabetes"},
      {"prediabetes", "prediabetes"},
      {"rabies", "rabies"},
      {"scabies", "scabies"},
      {"caries", "caries"},
      {"ascites", "ascites"},
      {"feces", "feces"},
      {"lens", "lens"},
      {"pancreas", "pancreas"},
      {"biceps", "biceps"},
      {"triceps", "triceps"},
      {"forceps", "forceps"},
      {"tetanus", "tetanus"},
      {"pus", "pus"},
      {"pelvis", "pelvis"},
      {"aids", "aids"},
      {"tens", "tens"},
      {"gas", "gas"},
      {"meninges", "meninges"},
      {"pneumoniae", "pneumoniae"},
      {"malariae", "malariae"},
      {"abscess", "abscess"},
      {"sepsis", "sepsis"},
      {"plus", "plus"},
      {"iris", "iris"},
      {"services", "service"},
      {"devices", "device"},
      // not words of a-z
      {"", ""},
      {"s", "s"},
      {"as", "as"},
      {"b12s", "b12s"},
      {"éclairs", "éclairs"},
  };
  for (const auto& [word, stem] : rows) EXPECT_EQ(Stem(word), stem) << word;
}

TEST(Stem, KeepsOtherWordsApart) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"thyroid", "thyroiditis"},  {"conduct", "conduction"},
      {"hepatic", "hepatitis"},    {"organ", "organism"},
      {"organ", "organization"},   {"position", "positive"},
      {"later", "lateral"},        {"family", "familial"},
      {"ilium", "ileum"},          {"short", "shorts"},
      {"tonsil", "tonsillitis"},   {"sinus", "sinusitis"},
      {"prostate", "prostatitis"}, {"candidal", "candidate"},
      {"pneumonia", "pneumoniae"}, {"aid", "aids"},
      {"malaria", "malariae"},     {"ten", "tens"},
      {"general", "generate"},     {"hypertension", "hypotension"},
  };
  for (const auto& [a, b] : rows) {
    EXPECT_NE(Stem(a), Stem(b)) << a << " " << b;
    if (a != "conduct") {
      EXPECT_NE(StrongStem(a), StrongStem(b)) << a << " " << b;
    }
  }
}

TEST(StrongStem, Families) {
  const std::vector<std::vector<std::string_view>> families = {
      {"fracture", "fractures", "fractured", "fracturing"},
      {"infect", "infected", "infection", "infections", "infectious"},
      {"inject", "injected", "injection", "injections"},
      {"removal", "remove", "removed", "removing"},
      {"obstruct", "obstructed", "obstruction", "obstructive"},
      {"displace", "displaced", "displacement"},
      {"dilate", "dilated", "dilation", "dilating"},
      {"occlude", "occluded", "occlusion"},
      {"break", "broke", "broken", "breaking"},
      {"biopsy", "biopsies", "biopsied"},
      {"calcified", "calcification"},
      {"drain", "drainage", "draining", "drained"},
      {"bite", "bitten", "biting", "bites"},
      {"swell", "swollen", "swelling"},
      {"dose", "doses", "dosing"},
      {"tube", "tubes", "tubing"},
      {"transplant", "transplanted", "transplantation"},
      {"injury", "injured", "injuries"},
      {"bleed", "bleeding"},
      {"burn", "burns", "burned", "burnt"},
  };
  std::set<std::string> keys;
  for (const auto& family : families) {
    const std::string key = StrongStem(family.front());
    for (const std::string_view word : family) EXPECT_EQ(StrongStem(word), key) << word;
    EXPECT_TRUE(keys.insert(key).second) << key;
  }
}

TEST(StrongStem, KeepsDrugsAndOtherWordsApart) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"carbon", "carbonate"}, {"fraction", "fracture"},      {"portion", "port"},       {"tension", "tense"},
      {"severe", "sever"},     {"morphine", "hydromorphone"}, {"cortisone", "cortisol"}, {"ligament", "ligate"},
      {"lesion", "less"},      {"stocking", "stock"},         {"sulfate", "sulfite"},    {"hundred", "hundr"},
  };
  for (const auto& [a, b] : rows) EXPECT_NE(StrongStem(a), StrongStem(b)) << a << " " << b;
}

// Stems of stems are themselves, over every word of the official titles.
TEST(Stem, StemmingTwiceChangesNothing) {
  const char* data = std::getenv("CPTSEARCH_DATA");
  if (data == nullptr) GTEST_SKIP() << "set CPTSEARCH_DATA to the folder of official files";
  std::size_t words = 0;
  for (const char* name : {"/icd10cm_fy2021/icd10cm-order-Jan-2021.txt", "/icd10pcs_fy2021/icd10pcs_order_2021.txt"}) {
    std::ifstream file(std::string(data) + name);
    for (std::string line; std::getline(file, line);) {
      if (line.size() < 78) continue;
      for (const Token& token : Tokenize(std::string_view(line).substr(77))) {
        if (token.kind != TokenKind::kWord) continue;
        ++words;
        ASSERT_EQ(Stem(token.word), token.word) << token.surface;
        ASSERT_FALSE(StrongStem(token.word).empty());
      }
    }
  }
  EXPECT_GT(words, 100000u);
}

}  // namespace
}  // namespace cptsearch::text
