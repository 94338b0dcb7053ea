// SQLite's full text table, asked in the two usual ways.
#include <sqlite3.h>

#include <iostream>

#include "peers/peer.h"

namespace cptsearch::bench {
namespace {

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct Finalise {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::shared_ptr<sqlite3>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalise>;

void Run(sqlite3* database, const char* sql) {
  char* message = nullptr;
  if (sqlite3_exec(database, sql, nullptr, nullptr, &message) != SQLITE_OK) {
    std::cerr << "sqlite: " << (message != nullptr ? message : "error") << "\n";
    sqlite3_free(message);
  }
}

Statement Prepare(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK) {
    std::cerr << "sqlite: " << sqlite3_errmsg(database) << "\n";
  }
  return Statement(statement);
}

// Letters and digits only: the words of the usual tokenizer, each in the quotation marks of FTS5's syntax.
std::string MatchOf(std::string_view query, Fts5Query kind) {
  std::string match;
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    if (!match.empty()) match += kind == Fts5Query::kAnyWord ? " OR " : " ";
    match += "\"" + word + "\"" + (kind == Fts5Query::kAllWordsPrefix ? "*" : "");
    word.clear();
  };
  for (const char c : query) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (letter) {
      word += c;
    } else {
      end_word();
    }
  }
  end_word();
  return match;
}

class Fts5Peer : public Peer {
 public:
  Fts5Peer(Database database, Fts5Query kind)
      : database_(std::move(database)),
        statement_(Prepare(database_.get(), "SELECT rowid FROM titles WHERE titles MATCH ? ORDER BY rank LIMIT ?")),
        kind_(kind) {}

  std::string name() const override { return kind_ == Fts5Query::kAnyWord ? "FTS5 any" : "FTS5 all*"; }

  std::vector<std::uint32_t> Search(std::string_view query, int limit) override {
    std::vector<std::uint32_t> found;
    const std::string match = MatchOf(query, kind_);
    if (match.empty()) return found;
    sqlite3_bind_text(statement_.get(), 1, match.data(), static_cast<int>(match.size()), SQLITE_TRANSIENT);
    sqlite3_bind_int(statement_.get(), 2, limit);
    while (sqlite3_step(statement_.get()) == SQLITE_ROW) {
      found.push_back(static_cast<std::uint32_t>(sqlite3_column_int64(statement_.get(), 0) - 1));
    }
    sqlite3_reset(statement_.get());
    return found;
  }

 private:
  Database database_;
  Statement statement_;
  Fts5Query kind_;
};

}  // namespace

std::vector<std::unique_ptr<Peer>> MakeFts5Peers(const std::string& folder, const std::vector<std::string>& titles) {
  sqlite3* opened = nullptr;
  if (sqlite3_open((folder + "/titles.sqlite").c_str(), &opened) != SQLITE_OK) {
    std::cerr << "sqlite: " << sqlite3_errmsg(opened) << "\n";
  }
  const Database database(opened, CloseDatabase());
  Run(opened, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000");
  Run(opened, "CREATE VIRTUAL TABLE titles USING fts5(title); BEGIN");
  {
    const Statement insert = Prepare(opened, "INSERT INTO titles(rowid, title) VALUES (?, ?)");
    for (std::size_t i = 0; i < titles.size(); ++i) {
      sqlite3_bind_int64(insert.get(), 1, static_cast<sqlite3_int64>(i + 1));
      sqlite3_bind_text(insert.get(), 2, titles[i].data(), static_cast<int>(titles[i].size()), SQLITE_STATIC);
      sqlite3_step(insert.get());
      sqlite3_reset(insert.get());
    }
  }
  Run(opened, "COMMIT; INSERT INTO titles(titles) VALUES ('optimize')");
  std::vector<std::unique_ptr<Peer>> peers;
  for (const Fts5Query kind : {Fts5Query::kAnyWord, Fts5Query::kAllWordsPrefix}) {
    peers.push_back(std::make_unique<Fts5Peer>(database, kind));
  }
  return peers;
}

}  // namespace cptsearch::bench
