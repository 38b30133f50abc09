// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rosterlists.h"

#include "core/exchange/rostercells.h"
#include "core/exchange/rosterfield.h"

#include <QCoreApplication>
#include <algorithm>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RosterLists)
};

constexpr qsizetype maxKindLength = 200;
constexpr std::size_t maxEntries = 200;

// Calls fn(entry) for each entry of `text` between `separators` (never within brackets), trimmed; empty ones left out.
template<class Fn>
void forEachEntry(QStringView text, QStringView separators, Fn &&fn)
{
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const char16_t c = i < text.size() ? text[i].unicode() : u'\0';
        if (c == u'(' || c == u'[')
            ++depth;
        else if ((c == u')' || c == u']') && depth > 0)
            --depth;
        // A bracket that is never closed must not swallow the entries after it.
        if (i == text.size() || c == u'\n' || c == u'\r' || (separators.contains(c) && (depth == 0 || c == u';'))) {
            const QStringView entry = text.sliced(start, i - start).trimmed();
            if (!entry.isEmpty())
                fn(entry);
            start = i + 1;
            depth = c == u';' || c == u'\n' || c == u'\r' ? 0 : depth;
        }
    }
}

std::optional<SkillLevel> readLevel(QStringView word)
{
    for (const auto &entry : EnumNames<SkillLevel>::entries)
        if (word.compare(QLatin1StringView(entry.text), Qt::CaseInsensitive) == 0)
            return entry.value;
    return std::nullopt;
}

// "high fall (expert)", "high fall: expert", "high fall - expert", "high fall = expert".
ReadSkill readSkill(QStringView entry)
{
    qsizetype nameEnd = -1;
    QStringView word;
    if (entry.endsWith(u')') || entry.endsWith(u']')) {
        nameEnd = std::max(entry.lastIndexOf(u'('), entry.lastIndexOf(u'['));
        if (nameEnd > 0)
            word = entry.sliced(nameEnd + 1).chopped(1).trimmed();
    } else {
        for (const char16_t mark : {u':', u'-', u'\u2013', u'='})
            nameEnd = std::max(nameEnd, entry.lastIndexOf(mark));
        if (nameEnd > 0)
            word = entry.sliced(nameEnd + 1).trimmed();
    }
    const auto level = word.isEmpty() ? std::nullopt : readLevel(word);
    return {singleLine(level ? entry.first(nameEnd).trimmed() : entry), level};
}

Error tooLong(QStringView kind)
{
    return refused(Tr::tr("\"%1…\" is longer than %2 characters.").arg(kind.first(40)).arg(maxKindLength),
                   u"too-long"_s);
}

Error tooMany()
{
    return refused(Tr::tr("The cell has more than %1 entries.").arg(maxEntries), u"too-many"_s);
}

// Where the date of a certificate's entry stands, and where its kind ends.
struct CertificateParts {
    QStringView kind;
    QStringView date;
    bool afterColon = false;
};

QStringView withoutTrailer(QStringView kind)
{
    for (;;) {
        const QStringView before = kind;
        kind = kind.trimmed();
        for (const QStringView trailer :
             {u"expires", u"expiry", u"exp.", u"exp", u"valid until", u"until", u"-", u"\u2013", u",", u"(", u"["}) {
            if (kind.endsWith(trailer, Qt::CaseInsensitive)
                && (!trailer.front().isLetter() || kind.size() == trailer.size()
                    || !kind[kind.size() - trailer.size() - 1].isLetterOrNumber())) {
                kind.chop(trailer.size());
                break;
            }
        }
        if (kind.size() == before.size())
            return kind;
    }
}

CertificateParts partsOf(QStringView entry)
{
    const qsizetype colon = entry.lastIndexOf(u':');
    if (colon >= 0)
        return {entry.first(colon).trimmed(), entry.sliced(colon + 1).trimmed(), true};
    const QStringView open = entry.endsWith(u')') ? entry.chopped(1).trimmed() : entry;
    qsizetype space = open.size();
    while (space > 0 && !open[space - 1].isSpace() && open[space - 1] != u'(')
        --space;
    const QStringView last = open.sliced(space);
    const bool dateLike = last.size() >= 8 && last.front().isDigit() && last.back().isDigit() && space > 0
                       && std::count_if(last.begin(), last.end(), [](QChar c) { return u"-/."_s.contains(c); }) == 2;
    if (!dateLike)
        return {entry, {}, false};
    return {withoutTrailer(open.first(space)), last, false};
}

Result<ReadCertificate> readCertificate(QStringView entry, DateOrder order)
{
    const CertificateParts parts = partsOf(entry);
    ReadCertificate certificate;
    const qsizetype hash = parts.kind.lastIndexOf(u'#');
    certificate.kind = singleLine(hash > 0 ? parts.kind.first(hash) : parts.kind);
    certificate.number = hash > 0 ? parts.kind.sliced(hash + 1).trimmed().toString() : QString();
    if (certificate.kind.isEmpty())
        return refused(Tr::tr("\"%1\" names no certificate.").arg(entry.first(std::min<qsizetype>(entry.size(), 60))),
                       u"no-kind"_s);
    if (certificate.kind.size() > maxKindLength || certificate.number.size() > maxKindLength)
        return tooLong(entry);
    if (!parts.date.isEmpty()) {
        const Result<QDate> date = readRosterDate(parts.date, order);
        if (!date)
            return date.error();
        certificate.expiresOn = *date;
    }
    return certificate;
}

struct Word {
    const char16_t *folded;
    int value;
};

template<class E, std::size_t N>
std::optional<E> chosen(QStringView text, const Word (&words)[N])
{
    if (text.size() > maxKindLength)
        return std::nullopt;
    const QString folded = foldedHeader(text);
    for (const Word &word : words)
        for (const QStringView one : QStringView(word.folded).split(u'|'))
            if (folded == one)
                return static_cast<E>(word.value);
    return std::nullopt;
}

constexpr Word kindWords[] = {
    {u"actor|actress|schauspieler|schauspielerin|cast", int(PersonKind::Actor)},
    {u"stuntperformer|stuntperformers|performer|stunt|stunts|stuntman|stuntwoman|stuntperson|stuntfrau|stuntmann|"
     u"cascadeur|cascadeuse|especialista",
     int(PersonKind::StuntPerformer)},
    {u"stuntdouble|double|stuntdoubles", int(PersonKind::StuntDouble)},
    {u"ndstunt|ndstunts|nd|nondescript|nondescriptstunt|ndstuntperformer", int(PersonKind::NdStunt)},
    {u"driver|stuntdriver|precisiondriver|drivers|fahrer|fahrerin|stuntfahrer|stuntfahrerin", int(PersonKind::Driver)},
    {u"coordinator|stuntcoordinator|stuntkoordinator|stuntkoordinatorin|koordinator|koordinatorin",
     int(PersonKind::Coordinator)},
    {u"assistantcoordinator|assistantstuntcoordinator|asststuntcoordinator|asstcoordinator|assistentstuntkoordination",
     int(PersonKind::AssistantCoordinator)},
    {u"fightcoordinator|fightchoreographer|fightarranger|fightdirector|kampfchoreograf|kampfchoreografin",
     int(PersonKind::FightCoordinator)},
    {u"secondunitdirector|2ndunitdirector", int(PersonKind::SecondUnitDirector)},
    {u"rigger|stuntrigger|riggers|keyrigger", int(PersonKind::Rigger)},
    {u"safetysupervisor|safety|stuntsafety|safetyofficer", int(PersonKind::SafetySupervisor)},
    {u"medic|paramedic|setmedic|sanitater|sanitaterin", int(PersonKind::Medic)},
    {u"trainer|coach|trainerin", int(PersonKind::Trainer)},
    {u"crew|stuntcrew|utility", int(PersonKind::Crew)},
};
constexpr Word genderWords[] = {
    {u"f|female|woman|w|weiblich|frau|femme|feminin|mujer|femenino|donna|femmina", int(Gender::Female)},
    {u"m|male|man|mannlich|mann|homme|masculin|hombre|masculino|uomo|maschio", int(Gender::Male)},
    {u"nb|x|d|nonbinary|enby|divers|nonbinaire|nobinario|nonbinario", int(Gender::NonBinary)},
};
constexpr Word buildWords[] = {
    {u"slight|petite|zierlich", int(Build::Slight)},
    {u"slim|thin|lean|slender|schlank", int(Build::Slim)},
    {u"athletic|sporty|sportlich|athletisch", int(Build::Athletic)},
    {u"muscular|muskulos", int(Build::Muscular)},
    {u"stocky|broad|solid|kraftig|gedrungen", int(Build::Stocky)},
    {u"heavy|heavyset|schwer", int(Build::Heavy)},
};
constexpr Word handWords[] = {
    {u"right|r|righthanded|rechts|rechtshander|rechtshanderin|droitier|droitiere|derecha", int(Handedness::Right)},
    {u"left|l|lefthanded|links|linkshander|linkshanderin|gaucher|gauchere|izquierda", int(Handedness::Left)},
    {u"both|ambidextrous|ambi|beidhandig|ambidextre", int(Handedness::Both)},
};

}  // namespace

void addSkills(std::vector<ReadSkill> &skills, const std::vector<ReadSkill> &more)
{
    for (const ReadSkill &skill : more) {
        const auto same = std::find_if(skills.begin(), skills.end(), [&](const ReadSkill &other) {
            return other.kind.compare(skill.kind, Qt::CaseInsensitive) == 0;
        });
        if (same == skills.end())
            skills.push_back(skill);
        else
            same->level = std::max(same->level, skill.level);
    }
}

Result<std::vector<ReadSkill>> readSkills(QStringView text)
{
    std::vector<ReadSkill> skills;
    std::optional<Error> error;
    forEachEntry(text, u";,|\u2022", [&](QStringView entry) {
        const ReadSkill skill = readSkill(entry);
        if (skill.kind.size() > maxKindLength)
            error = tooLong(skill.kind);
        else if (skills.size() >= maxEntries)
            error = tooMany();
        else if (!error)
            addSkills(skills, {skill});
    });
    if (error)
        return *error;
    return skills;
}

Result<> addCertificates(std::vector<ReadCertificate> &certificates, const std::vector<ReadCertificate> &more)
{
    for (const ReadCertificate &certificate : more) {
        const auto same = std::find_if(certificates.begin(), certificates.end(), [&](const ReadCertificate &other) {
            return other.kind.compare(certificate.kind, Qt::CaseInsensitive) == 0;
        });
        if (same == certificates.end())
            certificates.push_back(certificate);
        else if (same->expiresOn != certificate.expiresOn || same->number != certificate.number)
            return refused(Tr::tr("\"%1\" is there twice, with different dates or numbers.").arg(certificate.kind),
                           u"twice"_s);
    }
    return {};
}

Result<std::vector<ReadCertificate>> readCertificates(QStringView text, DateOrder order)
{
    std::vector<ReadCertificate> certificates;
    std::optional<Error> error;
    forEachEntry(text, u";|", [&](QStringView entry) {
        if (error)
            return;
        const Result<ReadCertificate> certificate = readCertificate(entry, order);
        if (!certificate) {
            error = certificate.error();
            return;
        }
        if (certificates.size() >= maxEntries)
            error = tooMany();
        else if (const Result<> added = addCertificates(certificates, {*certificate}); !added)
            error = added.error();
    });
    if (error)
        return *error;
    return certificates;
}

std::vector<QStringView> certificateDates(QStringView text)
{
    std::vector<QStringView> dates;
    forEachEntry(text, u";|", [&](QStringView entry) {
        if (const CertificateParts parts = partsOf(entry); !parts.date.isEmpty())
            dates.push_back(parts.date);
    });
    return dates;
}

std::optional<std::vector<PersonKind>> readKinds(QStringView text)
{
    std::vector<PersonKind> kinds;
    bool known = text.size() <= maxKindLength;
    if (!known)
        return std::nullopt;
    forEachEntry(text, u";,/|&+", [&](QStringView entry) {
        const auto kind = chosen<PersonKind>(entry, kindWords);
        known = known && kind;
        if (kind && std::find(kinds.begin(), kinds.end(), *kind) == kinds.end())
            kinds.push_back(*kind);
    });
    if (!known)
        return std::nullopt;
    std::sort(kinds.begin(), kinds.end());
    return kinds;
}

std::optional<Gender> readGender(QStringView text)
{
    return chosen<Gender>(text, genderWords);
}

std::optional<Build> readBuild(QStringView text)
{
    return chosen<Build>(text, buildWords);
}

std::optional<Handedness> readHandedness(QStringView text)
{
    return chosen<Handedness>(text, handWords);
}

std::vector<QString> readDoublesFor(QStringView text)
{
    std::vector<QString> names;
    forEachEntry(text, u";,/|", [&](QStringView entry) {
        const QStringView name = entry.startsWith(u'#') ? entry.sliced(1).trimmed() : entry;
        if (!name.isEmpty())
            names.push_back(singleLine(name));
    });
    return names;
}

}  // namespace stunt
