// The plain Xapian database that most programs over Xapian have.
#include <xapian.h>

#include <filesystem>

#include "peers/peer.h"

namespace cptsearch::bench {
namespace {

class XapianPeer : public Peer {
 public:
  explicit XapianPeer(const std::string& path) : database_(path) {
    parser_.set_stemmer(Xapian::Stem("english"));
    parser_.set_database(database_);
  }

  std::string name() const override { return "Xapian"; }

  std::vector<std::uint32_t> Search(std::string_view query, int limit) override {
    std::vector<std::uint32_t> found;
    try {
      Xapian::Enquire enquire(database_);
      enquire.set_query(parser_.parse_query(std::string(query)));
      const Xapian::MSet hits = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
      for (auto hit = hits.begin(); hit != hits.end(); ++hit) found.push_back(*hit - 1);
    } catch (const Xapian::QueryParserError&) {
    }
    return found;
  }

 private:
  Xapian::Database database_;
  Xapian::QueryParser parser_;
};

}  // namespace

std::unique_ptr<Peer> MakeXapianPeer(const std::string& folder, const std::vector<std::string>& titles) {
  const std::string path = folder + "/xapian";
  {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("english"));
    for (std::size_t i = 0; i < titles.size(); ++i) {
      Xapian::Document document;
      generator.set_document(document);
      generator.index_text(titles[i]);
      document.set_data(std::to_string(i));
      database.replace_document(static_cast<Xapian::docid>(i + 1), document);
    }
    database.commit();
  }
  return std::make_unique<XapianPeer>(path);
}

}  // namespace cptsearch::bench
