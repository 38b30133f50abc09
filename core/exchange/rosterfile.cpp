// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rosterfile.h"

#include "core/exchange/csvdelimiter.h"
#include "core/exchange/csvwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RosterFile)
};

// The header is looked for in this many rows that are not empty; those above it are title lines.
constexpr int headerRows = 30;

// Closes the file at the end of the scope.
class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

Error about(const QString &path, Error error)
{
    error.path = path;
    return error;
}

Error systemError(const QString &path, int number)
{
    if (number == ENOENT || number == ENOTDIR)
        return about(path, refused(Tr::tr("There is no file \"%1\".").arg(path), u"missing"_s));
    return Error{.kind = ErrorKind::Io,
                 .message =
                     Tr::tr("\"%1\" cannot be read: %2.").arg(path, QString::fromLocal8Bit(std::strerror(number))),
                 .code = u"unreadable"_s,
                 .path = path};
}

Result<> checkKindAndSize(const QString &path, const struct stat &status, qint64 maxBytes)
{
    if (!S_ISREG(status.st_mode))
        return about(path, refused(Tr::tr("\"%1\" is not a regular file.").arg(path), u"not-a-file"_s));
    if (status.st_size == 0)
        return about(path, refused(Tr::tr("\"%1\" is empty.").arg(path), u"empty"_s));
    if (status.st_size > maxBytes)
        return about(path, refused(Tr::tr("\"%1\" has %2 MiB; at most %3 MiB are read.")
                                       .arg(path)
                                       .arg((status.st_size + (1 << 20) - 1) >> 20)
                                       .arg(maxBytes >> 20),
                                   u"too-large"_s));
    return {};
}

// The map's entry for this header, or null.
const RosterMap::Column *entryFor(const RosterMap &map, const QString &header)
{
    const auto exact = std::find_if(map.columns.begin(), map.columns.end(),
                                    [&](const RosterMap::Column &column) { return column.header.trimmed() == header; });
    if (exact != map.columns.end())
        return &*exact;
    const QString folded = foldedHeader(header);
    const auto alike = std::find_if(map.columns.begin(), map.columns.end(), [&](const RosterMap::Column &column) {
        return !folded.isEmpty() && foldedHeader(column.header) == folded;
    });
    return alike == map.columns.end() ? nullptr : &*alike;
}

struct FoundHeader {
    int row = 0;
    int score = 0;  // how sure it is: fields recognised, with a name counting double
};

// The row that names the most fields; without any, the first row that has the most cells.
FoundHeader findHeader(const std::vector<QStringList> &rows, const RosterMap &map)
{
    FoundHeader best;
    qsizetype bestCells = -1;
    for (std::size_t i = 0; i < rows.size() && i < headerRows; ++i) {
        const HeaderScore score = headerScore(rows[i]);
        int points = score.fields + (score.hasName ? score.fields : 0);
        for (qsizetype j = 0; j < std::min<qsizetype>(rows[i].size(), 200) && !map.columns.empty(); ++j)
            points += entryFor(map, rows[i][j].trimmed()) ? 2 : 0;
        const qsizetype cells = std::count_if(rows[i].begin(), rows[i].end(),
                                              [](const QString &cell) { return !cell.trimmed().isEmpty(); });
        if (points > best.score || (best.score == 0 && points == 0 && cells > bestCells)) {
            best = {static_cast<int>(i), points};
            bestCells = cells;
        }
    }
    return best;
}

// The delimiter under which a header shows best; among equals the one that divides the rows most evenly.
QChar findDelimiter(QStringView text, const RosterMap &map)
{
    // A line "sep=;" at the top is how spreadsheets are told.
    if (text.startsWith(u"sep=", Qt::CaseInsensitive) && text.size() > 5 && (text[5] == u'\r' || text[5] == u'\n')
        && std::find(csvDelimiters.begin(), csvDelimiters.end(), text[4]) != csvDelimiters.end())
        return text[4];
    std::pair<int, int> best{-1, -1};
    QChar found = u',';
    for (const char16_t delimiter : csvDelimiters) {
        const std::vector<QStringList> rows = previewRows(text, delimiter, 200);
        const std::pair<int, int> score{findHeader(rows, map).score, delimiterEvenness(rows)};
        if (score > best) {
            best = score;
            found = delimiter;
        }
    }
    return found;
}

std::vector<QStringList> firstRows(const CsvTable &table)
{
    std::vector<QStringList> rows;
    for (int row = 0; row < std::min(table.rowCount(), headerRows); ++row) {
        QStringList cells;
        for (int column = 0; column < table.cellCount(row); ++column)
            cells.append(table.cell(row, column).toString());
        rows.push_back(cells);
    }
    return rows;
}

Result<int> headerRowOf(const CsvTable &table, const RosterMap &map)
{
    if (map.headerLine == 0)
        return findHeader(firstRows(table), map).row;
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.line(row) == map.headerLine)
            return row;
    return Error{.kind = ErrorKind::Refused,
                 .message = Tr::tr("No row begins in line %1, where the header should be.").arg(map.headerLine),
                 .code = u"no-header-line"_s,
                 .line = map.headerLine};
}

// German, French and Italian offices split the name into "Name" (the family's) and a first name; Spanish ones into
// "Nombre" (the first) and surnames.
void readSplitNames(std::vector<RosterColumn> &columns)
{
    const auto find = [&](RosterField field) {
        return std::find_if(columns.begin(), columns.end(), [&](const RosterColumn &c) { return c.field == field; });
    };
    const auto name = find(RosterField::Name);
    if (name == columns.end() || name->chosen)
        return;
    const QString folded = foldedHeader(name->header);
    const bool plain = folded == u"name" || folded == u"nom" || folded == u"nombre" || folded == u"nome";
    const bool first = find(RosterField::FirstName) != columns.end();
    const bool last = find(RosterField::LastName) != columns.end();
    if (plain && first != last)
        name->field = first ? RosterField::LastName : RosterField::FirstName;
}

Result<std::vector<RosterColumn>> columnsOf(const RosterFile &file, const RosterMap &map)
{
    int count = file.table.cellCount(file.headerRow);
    while (count > 0 && file.cell(file.headerRow, count - 1).isEmpty())
        --count;
    std::vector<RosterColumn> columns;
    std::vector<const RosterMap::Column *> used;
    for (int i = 0; i < count; ++i) {
        RosterColumn column = readRosterHeader(file.cell(file.headerRow, i));
        column.index = i;
        if (const RosterMap::Column *entry = entryFor(map, column.header)) {
            used.push_back(entry);
            const bool same = column.field == entry->field;
            column.field = entry->field;
            column.chosen = true;
            column.unit = entry->unit != RosterUnit::None ? entry->unit : same ? column.unit : RosterUnit::None;
            column.dateOrder = entry->dateOrder != DateOrder::None ? entry->dateOrder
                             : same                                ? column.dateOrder
                                                                   : DateOrder::None;
        }
        columns.push_back(column);
    }
    for (const RosterMap::Column &entry : map.columns) {
        if (std::find(used.begin(), used.end(), &entry) == used.end())
            return Error{.kind = ErrorKind::Refused,
                         .message =
                             Tr::tr("The mapping names a column \"%1\", which the header in line %2 does not have.")
                                 .arg(entry.header)
                                 .arg(file.table.line(file.headerRow)),
                         .code = u"map-mismatch"_s,
                         .path = u"/columns/"_s + entry.header,
                         .line = file.table.line(file.headerRow)};
    }
    readSplitNames(columns);
    return columns;
}

}  // namespace

QStringView RosterFile::cell(int row, int column) const
{
    return unguardedCell(table.cell(row, column)).trimmed();
}

Result<QByteArray> readSourceFile(const QString &path, qint64 maxBytes)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status {
    };
    if (name.isEmpty() || ::stat(name.constData(), &status) != 0)
        return systemError(path, name.isEmpty() ? ENOENT : errno);
    if (const Result<> fit = checkKindAndSize(path, status, maxBytes); !fit)
        return fit.error();
    // Not blocking, and looked at again once open: somebody may have put a pipe there meanwhile.
    const Descriptor file(::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.fd() < 0 || ::fstat(file.fd(), &status) != 0)
        return systemError(path, errno);
    if (const Result<> fit = checkKindAndSize(path, status, maxBytes); !fit)
        return fit.error();
    QByteArray bytes(status.st_size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(file.fd(), bytes.data() + done, static_cast<std::size_t>(bytes.size() - done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError(path, errno);
        if (got == 0)
            break;
        done += got;
    }
    bytes.resize(done);
    return bytes;
}

Result<RosterFile> readRoster(const QByteArray &bytes, const RosterMap &map)
{
    Result<DecodedText> decoded = decodeText(bytes, map.encoding);
    if (!decoded)
        return decoded.error();
    RosterFile file;
    file.encoding = decoded->encoding;
    file.looksMixed = decoded->looksMixed;
    file.delimiter = map.delimiter ? *map.delimiter : findDelimiter(decoded->text, map);
    CsvLimits limits;
    const int maxRows = limits.rows;
    limits.rows += headerRows;
    Result<CsvTable> table = readCsv(std::move(decoded->text), file.delimiter, limits);
    if (!table)
        return table.error();
    file.table = std::move(*table);
    if (file.table.rowCount() == 0)
        return refused(Tr::tr("There is nothing in the file."), u"empty"_s);
    const Result<int> header = headerRowOf(file.table, map);
    if (!header)
        return header.error();
    file.headerRow = *header;
    if (file.table.rowCount() - file.firstRow() > maxRows) {
        const int line = file.table.line(file.firstRow() + maxRows);
        return Error{.kind = ErrorKind::Refused,
                     .message =
                         Tr::tr("The file has more than %1 rows; line %2 is one too many.").arg(maxRows).arg(line),
                     .code = u"too-large"_s,
                     .line = line};
    }
    Result<std::vector<RosterColumn>> columns = columnsOf(file, map);
    if (!columns)
        return columns.error();
    file.columns = std::move(*columns);
    return file;
}

Result<RosterFile> readRosterFile(const QString &path, const RosterMap &map)
{
    Result<QByteArray> bytes = readSourceFile(path, maxRosterBytes);
    if (!bytes)
        return bytes.error();
    Result<RosterFile> file = readRoster(*bytes, map);
    if (!file) {
        Error error = file.error();
        if (error.path.isEmpty())
            error.path = path;
        return error;
    }
    file->path = path;
    return file;
}

RosterMap rosterMapOf(const RosterFile &file)
{
    RosterMap map;
    for (const RosterColumn &column : file.columns)
        if (!column.header.isEmpty())
            map.columns.push_back({column.header, column.field, column.unit, column.dateOrder});
    return map;
}

}  // namespace stunt
