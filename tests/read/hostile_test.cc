// Damaged input of every format: whatever the bytes are, reading ends with a status and counts what it skips.
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <string>

#include "base/file.h"
#include "read/collect.h"
#include "support/status_matchers.h"

namespace cptsearch::testing {
namespace {

// A small text of each kind.
const std::string kSamples[] = {
    "00001 A00     0 Cholera                                                      Cholera\r\n"
    "00002 A000    1 Cholera                                                      Cholera due to something\r\n",
    "A000    Cholera due to something\r\nT360X1A Poisoning\r\n",
    "***Disclaimers\t\t\r\nA0021001003Ambulance out of state\r\nA0021002004and back\r\n   A1001007Dressing\r\n",
    "HCPC,RECID,LONG DESCRIPTION,ADD DT\nA0021,3,\"Ambulance, \"\"out\"\"\nof state\",20200101\nA0021,4,more,\n",
    "system\tcode\ttitle\tterms\tvalid_to\ncpt\t99213\tVisit\ta|b\t20201231\n",
    "# notice\n{\"system\":\"cpt\",\"code\":\"99213\",\"title\":\"t\",\"terms\":[{\"kind\":\"plain\",\"text\":\"x\"}],"
    "\"valid\":[{\"from\":\"2021-10-01\"}]}\n",
    "<?xml version=\"1.0\" encoding=\"utf-8\"?><ICD10CM.tabular><version>2021</version><chapter><desc>c</desc><section>"
    "<desc>s</desc><diag><name>S52</name><desc>d</desc><includes><note>n</note></includes><sevenChrDef>"
    "<extension char=\"A\">e</extension></sevenChrDef></diag></section></chapter></ICD10CM.tabular>",
    "<ICD10CM.index><letter><mainTerm><title>A<nemod>(b)</nemod></title><see>B, c</see><cell col=\"2\">C80.1</cell>"
    "</mainTerm><mainTerm><title>B</title><term><title>c</title><code>T14.-</code></term></mainTerm></letter>"
    "</ICD10CM.index>",
    "<ICD10PCS.index><letter><mainTerm><title>A</title><see>B, "
    "C<tab>0QB</tab></see></mainTerm><mainTerm><title>Sole, (plant)</title><use>Foot, Left in<tab>0JH</tab></use>"
    "</mainTerm></letter></ICD10PCS.index>",
    "<ICD10PCS.definitions><section><axis><title>Body Part</title><terms><title>Foot, Left</title><title>Foot, Right"
    "</title><includes>Sole, (plant)</includes></terms></axis></section></ICD10PCS.definitions>",
    "<ICD10PCS.tabular><pcsTable><axis><label code=\"0\">x</label></axis></pcsTable></ICD10PCS.tabular>",
};

std::uint32_t Seed() {
  const char* seed = std::getenv("CPTSEARCH_TEST_SEED");
  return seed != nullptr ? static_cast<std::uint32_t>(std::strtoul(seed, nullptr, 10)) : 20240607U;
}

std::string Damaged(std::string text, std::mt19937* random) {
  const auto below = [random](std::size_t n) { return static_cast<std::size_t>((*random)() % n); };
  for (std::size_t changes = 1 + below(6); changes > 0 && !text.empty(); --changes) {
    const std::size_t at = below(text.size());
    switch (below(5)) {
      case 0:
        text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text.erase(at, 1 + below(20));
        break;
      case 2:
        text.insert(at, text.substr(below(text.size()), below(60)));
        break;
      case 3:
        text.insert(at, std::string(1 + below(3), "\0\"\n\t,|{[<>&\xFF\xC3"[below(13)]));
        break;
      default:
        text.resize(at);
    }
  }
  return text;
}

TEST(Hostile, DamagedTextOfEveryFormatIsReadToTheEnd) {
  constexpr int kRounds = 150;
  const std::uint32_t seed = Seed();
  SCOPED_TRACE(absl::StrFormat("CPTSEARCH_TEST_SEED=%d", seed));
  std::mt19937 random(seed);
  for (int round = 0; round < kRounds; ++round) {
    for (const std::string& sample : kSamples) {
      const std::string text = Damaged(sample, &random);
      read::DetectFormat(text);
      for (int i = 1; i < kFormatCount; ++i) {
        const Collected out = Collect(text, static_cast<Format>(i));
        EXPECT_EQ(out.summary.records, out.records.size());
        EXPECT_EQ(out.summary.links, out.links.size());
        for (const Record& record : out.records) EXPECT_NE(record.code, "");
      }
    }
  }
}

TEST(Hostile, DamagedFilesGiveAStatus) {
  const std::uint32_t seed = Seed();
  SCOPED_TRACE(absl::StrFormat("CPTSEARCH_TEST_SEED=%d", seed));
  std::mt19937 random(seed);
  const std::string path = ::testing::TempDir() + "hostile_damaged";
  for (int round = 0; round < 100; ++round) {
    // What looks like an archive and is none.
    std::string bytes = round % 2 == 0 ? "PK\x03\x04" : "\x1F\x8B\x08";
    for (std::size_t n = random() % 300; n > 0; --n) bytes += static_cast<char>(random() % 256);
    ASSERT_THAT(base::WriteWholeFile(path, bytes), IsOk());
    EXPECT_FALSE(CollectFile(path).status.ok());
  }
}

}  // namespace
}  // namespace cptsearch::testing
