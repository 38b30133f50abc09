// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jsonreader.h"
#include "core/exchange/productionjson.h"
#include "core/exchange/productionjsonkeys.h"
#include "core/exchange/rosterfile.h"
#include "core/model/valuejson.h"

#include <QCoreApplication>
#include <algorithm>
#include <unordered_set>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProductionJson)
};

constexpr qsizetype longestId = 200;

QString quoted(std::string_view ascii)
{
    return QString::fromUtf8(ascii.data(), static_cast<qsizetype>(ascii.size())).left(100);
}

template<NamedEnum E>
QString choicesOf()
{
    QStringList texts;
    for (const auto &entry : EnumNames<E>::entries)
        texts.append(QString::fromLatin1(entry.text));
    return texts.join(u", "_s);
}

// Reads records into a ProductionFile. Each read() returns whether all went well; what did not is kept by the reader of
// the JSON.
class RecordReader
{
public:
    explicit RecordReader(QByteArrayView bytes) : m_json(bytes) {}

    [[nodiscard]] bool readFile(ProductionFile &file);
    [[nodiscard]] const Error &error() const { return m_json.error(); }

private:
    // A key of an object of type S and what reads its value.
    template<class S>
    struct Member {
        std::string_view key;
        bool (*read)(RecordReader &, S &) = nullptr;
        bool needed = false;
    };

    bool read(QString &value) { return m_json.readText(value); }
    bool read(bool &value) { return m_json.readBool(value); }
    bool read(qint64 &value) { return m_json.readInteger(value); }
    bool read(double &value) { return m_json.readNumber(value); }
    bool read(Length &value) { return read(value.mm); }
    bool read(Mass &value) { return read(value.g); }
    bool read(int &value);
    bool read(CivilTime &value);
    bool read(QDate &value);
    bool read(Blob &value);
    bool read(QStringList &values) { return readList(values); }
    template<class V>
    bool read(std::vector<V> &values)
    {
        return readList(values);
    }
    template<class T>
    bool read(Id<T> &value)
    {
        Uuid uuid;
        const bool ok = readReference(Fields<T>::plural, uuid);
        value = Id<T>(uuid);
        return ok;
    }
    template<NamedEnum E>
    bool read(E &value);
    template<class V>
    bool read(std::optional<V> &value)
    {
        value.reset();
        return m_json.takeNull() || read(value.emplace());
    }
    template<ValueStruct S>
    bool read(S &value)
    {
        return readMembers(value, membersOf<S>(ValueFields<S>::list));
    }
    template<class List>
    bool readList(List &values);
    bool readId(const char *plural, Uuid &uuid, QString &text);
    bool readReference(const char *plural, Uuid &uuid);
    bool readOwnId(const char *plural, Uuid &uuid);

    template<class S, std::size_t I>
    static bool readFieldAt(RecordReader &reader, S &value)
    {
        if constexpr (ValueStruct<S>)
            return reader.read(value.*std::get<I>(ValueFields<S>::list).member);
        else
            return reader.read(value.*std::get<I>(Fields<S>::list).member);
    }
    template<class S>
    static bool readIdOf(RecordReader &reader, S &record)
    {
        Uuid uuid;
        const bool ok = reader.readOwnId(Fields<S>::plural, uuid);
        record.id = Id<S>(uuid);
        return ok;
    }
    template<class S, class... F>
    static const auto &membersOf(const std::tuple<F...> &)
    {
        static constexpr auto members = []<std::size_t... I>(std::index_sequence<I...>)
        {
            if constexpr (ValueStruct<S>)
                return std::array{Member<S>{std::get<I>(ValueFields<S>::list).name, &readFieldAt<S, I>,
                                            isNeededKey(std::get<I>(ValueFields<S>::list))}...};
            else
                return std::array{Member<S>{"id", &readIdOf<S>, !std::is_same_v<S, Production>},
                                  Member<S>{std::get<I>(Fields<S>::list).name, &readFieldAt<S, I>,
                                            isNeededKey(std::get<I>(Fields<S>::list))}...};
        }
        (std::index_sequence_for<F...>{});
        static_assert(members.size() <= 64, "readMembers() counts keys in a 64-bit word");
        return members;
    }
    template<class S, std::size_t N>
    bool readMembers(S &value, const std::array<Member<S>, N> &members);
    template<class T>
    bool readArray(std::vector<T> &records);
    bool readTop(ProductionFile &file, std::string_view key);
    bool count();

    JsonReader m_json;
    std::unordered_set<Uuid> m_ids;
    std::unordered_map<Uuid, QString> m_strangers;  // what is referred to and has not been read yet
    qint64 m_values = 0;
    std::vector<std::string> m_topKeys;
};

bool RecordReader::count()
{
    return ++m_values <= maxProductionValues
        || m_json.fail(Tr::tr("The file has more than %1 records and list entries.").arg(maxProductionValues),
                       u"too-large"_s);
}

bool RecordReader::read(int &value)
{
    qint64 wide = 0;
    if (!read(wide))
        return false;
    value = static_cast<int>(wide);
    return value == wide || m_json.fail(Tr::tr("This number is too large."), u"out-of-range"_s);
}

bool RecordReader::read(CivilTime &value)
{
    QString text;
    if (!read(text))
        return false;
    const Result<CivilTime> time = CivilTime::fromText(text);
    if (!time)
        return m_json.fail(
            Tr::tr("“%1” is no time between 00:00 and 35:59, such as 07:30 or 02:30/2.").arg(text.left(100)));
    value = *time;
    return true;
}

bool RecordReader::read(QDate &value)
{
    value = {};
    if (m_json.takeNull())
        return true;
    QString text;
    if (!read(text))
        return false;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool shaped = text.size() == 10 && text[4] == u'-' && text[7] == u'-'
                     && std::count_if(text.begin(), text.end(), isDigit) == 8;
    if (shaped)
        value = QDate(QStringView(text).first(4).toInt(), QStringView(text).sliced(5, 2).toInt(),
                      QStringView(text).last(2).toInt());
    return (value.isValid() && value.year() >= 1)
        || m_json.fail(Tr::tr("“%1” is no date of the form YYYY-MM-DD.").arg(text.left(100)));
}

bool RecordReader::read(Blob &value)
{
    QString text;
    if (!read(text))
        return false;
    auto decoded = QByteArray::fromBase64Encoding(text.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    value.bytes = std::move(decoded.decoded);
    return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok
        || m_json.fail(Tr::tr("This must be bytes in base64."), u"wrong-type"_s);
}

template<NamedEnum E>
bool RecordReader::read(E &value)
{
    QString text;
    if (!read(text))
        return false;
    const auto known = enumFromText<E>(text);
    if (!known)
        return m_json.fail(Tr::tr("“%1” is none of: %2.").arg(text.left(100), choicesOf<E>()), u"unknown-choice"_s);
    value = *known;
    return true;
}

template<class List>
bool RecordReader::readList(List &values)
{
    values.clear();
    if (!m_json.enterArray())
        return false;
    while (m_json.nextElement()) {
        typename List::value_type value{};
        if (!count() || !read(value))
            return false;
        values.push_back(std::move(value));
    }
    return !m_json.hasFailed();
}

// `text` becomes the id as it stands in the file; empty for an UUID.
bool RecordReader::readId(const char *plural, Uuid &uuid, QString &text)
{
    if (!read(text))
        return false;
    if (const std::optional<Uuid> given = Uuid::fromText(text)) {
        uuid = *given;
        text.clear();
        return !uuid.isNull() || m_json.fail(Tr::tr("The id of zeros alone means nothing."));
    }
    if (text.isEmpty() || text.size() > longestId)
        return m_json.fail(Tr::tr("An id has between 1 and %1 characters.").arg(longestId));
    uuid = Uuid::named(QLatin1StringView(plural) + text);
    return true;
}

bool RecordReader::readReference(const char *plural, Uuid &uuid)
{
    QString text;
    if (!readId(plural, uuid, text))
        return false;
    if (!text.isEmpty() && !m_ids.contains(uuid))
        m_strangers.try_emplace(uuid, std::move(text));
    return true;
}

bool RecordReader::readOwnId(const char *plural, Uuid &uuid)
{
    QString text;
    if (!readId(plural, uuid, text))
        return false;
    return m_ids.insert(uuid).second || m_json.fail(Tr::tr("Another record has this id."), u"duplicate-id"_s);
}

template<class S, std::size_t N>
bool RecordReader::readMembers(S &value, const std::array<Member<S>, N> &members)
{
    if (!m_json.enterObject())
        return false;
    quint64 seen = 0;
    std::size_t next = 0;  // keys mostly come in the schema's order
    while (const std::optional<std::string_view> key = m_json.nextKey()) {
        std::size_t at = next;
        if (at >= N || members[at].key != *key)
            for (at = 0; at < N && members[at].key != *key; ++at) {}
        if (at == N)
            return m_json.fail(Tr::tr("There is no field “%1” here.").arg(quoted(*key)), u"unknown-field"_s);
        if ((seen >> at & 1) != 0)
            return m_json.fail(Tr::tr("“%1” is given twice.").arg(quoted(*key)), u"duplicate-key"_s);
        seen |= 1ULL << at;
        next = at + 1;
        if (!members[at].read(*this, value))
            return false;
    }
    if (m_json.hasFailed())
        return false;
    for (std::size_t at = 0; at < N; ++at)
        if (members[at].needed && (seen >> at & 1) == 0)
            return m_json.failMember(members[at].key, Tr::tr("“%1” is missing.").arg(quoted(members[at].key)),
                                     u"missing"_s);
    return true;
}

template<class T>
bool RecordReader::readArray(std::vector<T> &records)
{
    if constexpr (std::is_same_v<T, Production>)
        return readMembers(records.emplace_back(), membersOf<T>(Fields<T>::list));
    if (!m_json.enterArray())
        return false;
    while (m_json.nextElement())
        if (!count() || !readMembers(records.emplace_back(), membersOf<T>(Fields<T>::list)))
            return false;
    return !m_json.hasFailed();
}

bool RecordReader::readTop(ProductionFile &file, std::string_view key)
{
    if (std::find(m_topKeys.begin(), m_topKeys.end(), key) != m_topKeys.end())
        return m_json.fail(Tr::tr("“%1” is given twice.").arg(quoted(key)), u"duplicate-key"_s);
    m_topKeys.emplace_back(key);
    if (key == "format" || key == "version")
        return m_json.skip();
    bool known = false;
    bool ok = false;
    forEachRecordType([&]<class T>() {
        const bool isIt = key == (std::is_same_v<T, Production> ? "production" : Fields<T>::plural);
        if (known || !isIt)
            return;
        known = true;
        file.setHas<T>();
        ok = readArray(file.of<T>());
    });
    return known ? ok : m_json.fail(Tr::tr("There are no records called “%1”.").arg(quoted(key)), u"unknown-field"_s);
}

bool RecordReader::readFile(ProductionFile &file)
{
    if (!m_json.enterObject())
        return false;
    while (const std::optional<std::string_view> key = m_json.nextKey())
        if (!readTop(file, *key))
            return false;
    if (!m_json.end())
        return false;
    std::erase_if(m_strangers, [this](const auto &stranger) { return m_ids.contains(stranger.first); });
    file.strangers = std::move(m_strangers);
    return true;
}

// "/beats/12/sequence: This must be a text in quotes."
Error told(Error error)
{
    if (!error.path.isEmpty())
        error.message = Tr::tr("%1: %2").arg(error.path, error.message);
    return error;
}

// Looks for the format and its version before anything else is believed, wherever they stand.
Result<> checkHeader(QByteArrayView bytes)
{
    JsonReader json(bytes);
    if (json.peek() != JsonReader::Kind::Object && !json.hasFailed())
        (void)json.fail(Tr::tr("The file is not a production in JSON."), u"not-production-json"_s);
    std::optional<QString> format;
    std::optional<qint64> version;
    bool good = json.enterObject();
    while (good && (!format || !version)) {
        const std::optional<std::string_view> key = json.nextKey();
        if (!key)
            break;
        if (*key == "format")
            good = json.readText(format.emplace())
                && (*format == QLatin1StringView(productionFormat)
                    || json.fail(Tr::tr("The file is not a production in JSON: its format is “%1”, not “%2”.")
                                     .arg(format->left(100), QLatin1StringView(productionFormat)),
                                 u"not-production-json"_s));
        else if (*key == "version")
            good = json.readInteger(version.emplace());
        else
            good = json.skip();
    }
    if (good && !json.hasFailed() && !format)
        json.failMember("format", Tr::tr("The file does not say that it is a production: “format” is missing."),
                        u"not-production-json"_s);
    if (good && !json.hasFailed() && !version)
        json.failMember("version", Tr::tr("“version” is missing."), u"missing"_s);
    if (json.hasFailed())
        return told(json.error());
    Error wrong{.code = u"unknown-version"_s, .path = u"/version"_s};
    wrong.message = Tr::tr("/version: There is no version %1 of this format.").arg(*version);
    if (*version > productionFormatVersion) {
        wrong.code = u"newer-version"_s;
        wrong.message = Tr::tr("The file was written by a newer Stuntboard: its format has version %1, and this one "
                               "reads up to %2. Use the newer Stuntboard.")
                            .arg(*version)
                            .arg(productionFormatVersion);
    }
    return *version == productionFormatVersion ? Result<>() : Result<>(wrong);
}

}  // namespace

ProductionFile::ProductionFile() = default;
ProductionFile::ProductionFile(const ProductionFile &) = default;
ProductionFile::ProductionFile(ProductionFile &&) noexcept = default;
ProductionFile &ProductionFile::operator=(const ProductionFile &) = default;
ProductionFile &ProductionFile::operator=(ProductionFile &&) noexcept = default;
ProductionFile::~ProductionFile() = default;

QString ProductionFile::idText(Uuid id) const
{
    const auto named = strangers.find(id);
    return named == strangers.end() ? id.toText() : named->second;
}

Result<ProductionFile> productionFromJson(QByteArrayView bytes)
{
    if (bytes.size() > maxProductionBytes)
        return refused(Tr::tr("The file is larger than 256 MiB."), u"too-large"_s);
    if (const Result<> header = checkHeader(bytes); !header)
        return header.error();
    ProductionFile file;
    RecordReader reader(bytes);
    if (!reader.readFile(file))
        return told(reader.error());
    return file;
}

Result<ProductionFile> readProductionFile(const QString &path)
{
    const Result<QByteArray> bytes = readSourceFile(path, maxProductionBytes);
    if (!bytes)
        return bytes.error();
    return productionFromJson(*bytes);
}

}  // namespace stunt
