// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/gatesnapshot.h"

#include "core/planning/gatebasis.h"
#include "core/planning/gatedifference.h"
#include "core/project/lookups.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// The keys of a snapshot. The fingerprint's sorts before the others, so that it stands at the beginning of the text.
constexpr QLatin1StringView fingerprintKey("#");
constexpr QLatin1StringView wordingKey("wording");
constexpr qsizetype longestSnapshot = 20'000;  // characters; what a text field of a record may have
constexpr qsizetype longestPlainText = 60;

// A text as a snapshot holds it: itself when it is short, else its digest.
QString heldText(QStringView text)
{
    if (text.size() <= longestPlainText)
        return text.toString();
    StableHash hash;
    hash.add(text);
    return u'#' + hash.toText();
}

// Builds the snapshot's objects: what it depends on → record → field → value.
class JsonSink
{
public:
    void entry(GateBasis basis, const Uuid &record)
    {
        flush();
        m_basis = basisKey(basis);
        m_record = record.isNull() ? QString() : record.toText();
        m_any = true;
    }
    void text(const char *name, QStringView value) { set(name, heldText(value)); }
    void number(const char *name, std::optional<qint64> value)
    {
        if (value)
            set(name, *value);
    }
    void ref(const char *name, const Uuid &value)
    {
        if (!value.isNull())
            set(name, value.toText());
    }
    [[nodiscard]] QJsonObject take()
    {
        flush();
        QJsonObject root;
        for (auto it = m_bases.cbegin(); it != m_bases.cend(); ++it)
            root.insert(it.key(), it.value());
        return root;
    }

private:
    void set(const char *name, const QJsonValue &value) { m_fields.insert(QLatin1StringView(name), value); }
    void flush()
    {
        if (m_any)
            m_bases[m_basis].insert(m_record, m_fields);
        m_fields = {};
    }

    QMap<QString, QJsonObject> m_bases;
    QString m_basis;
    QString m_record;
    QJsonObject m_fields;
    bool m_any = false;
};

QString textOf(const QJsonObject &root)
{
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

// A snapshot too long for its field keeps digests of its largest parts: still enough to tell that they differ.
void shorten(QJsonObject &root)
{
    while (textOf(root).size() > longestSnapshot) {
        QString largest;
        qsizetype size = 0;
        for (auto it = root.constBegin(); it != root.constEnd(); ++it) {
            const qsizetype each = it->isObject() ? textOf(it->toObject()).size() : 0;
            if (each > size) {
                size = each;
                largest = it.key();
            }
        }
        if (largest.isEmpty()) {
            root.remove(wordingKey);
            return;
        }
        root[largest] = digestOf(root[largest].toObject());
    }
}

// The fingerprint a snapshot begins with, without reading the rest of it; empty when it does not begin so.
QStringView fingerprintOf(const QString &snapshot)
{
    constexpr QLatin1StringView head("{\"#\":\"");
    constexpr qsizetype digits = 16;
    if (!snapshot.startsWith(head) || snapshot.size() < head.size() + digits + 1)
        return {};
    return QStringView(snapshot).mid(head.size(), digits);
}

// The fingerprint of what a snapshot itself holds, for one whose content was put into other words.
void seal(QJsonObject &root, const QString &fingerprint)
{
    root[fingerprintKey] = fingerprint;
    shorten(root);
}

}  // namespace

bool reopens(GateBasis basis, GateLevel level, GatePlace place)
{
    switch (basis) {
    case GateBasis::Unknown:
    case GateBasis::Performers:
        return true;
    case GateBasis::Action:
    case GateBasis::Moves:
        return level >= GateLevel::WalkThrough;
    case GateBasis::Rig:
        return level >= GateLevel::DeadWeightTest;
    case GateBasis::Props:
        return level >= GateLevel::HalfSpeed;
    case GateBasis::Wardrobe:
        return level >= GateLevel::Wardrobe;
    case GateBasis::Place:
    case GateBasis::Hazards:
        return place == GatePlace::OnSet || level == GateLevel::SignedOff;
    case GateBasis::NearMiss:
        return level == GateLevel::SignedOff;
    }
    return true;
}

std::vector<Id<Hazard>> generalHazards(const ProjectData &data)
{
    std::vector<Id<Hazard>> general;
    for (const Hazard &hazard : data.all<Hazard>())
        if (!hazard.location && !hazard.shootDay && !hazard.sequence && !hazard.beat)
            general.push_back(hazard.id);
    return general;
}

BeatScope scopeOf(const ProjectData &data, const Beat &beat)
{
    BeatScope scope;
    const auto addStrips = [&](const auto &strips) {
        for (const Strip &strip : strips) {
            const ShootDay *day = data.find(strip.shootDay);
            const Plan *plan = day ? data.find(day->plan) : nullptr;
            if (!plan || !plan->live)
                continue;
            const std::vector<const Beat *> beats = beatsOf(data, strip);
            if (std::find(beats.begin(), beats.end(), &beat) == beats.end())
                continue;
            scope.days.push_back(day->id);
            if (const Location *location = locationOf(data, strip))
                scope.places.push_back(location->id);
        }
    };
    addStrips(data.referring<Strip>(beat.id));
    for (const Setup &setup : data.referring<Setup>(beat.id))
        addStrips(data.referring<Strip>(setup.id));
    if (beat.scene)
        addStrips(data.referring<Strip>(*beat.scene));
    const auto tidy = [](auto &ids) {
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    };
    tidy(scope.days);
    tidy(scope.places);
    const Scene *scene = data.find(beat.scene);
    if (scope.places.empty() && scene && data.find(scene->location))
        scope.places.push_back(*scene->location);
    scope.general = generalHazards(data);
    return scope;
}

const QJsonObject &CurrentBasis::now() const
{
    if (m_now.isEmpty()) {
        JsonSink sink;
        BasisWalk(m_data, m_beat, m_scope, sink).run({});
        m_now = sink.take();
    }
    return m_now;
}

QString CurrentBasis::snapshot(const RehearsalCover &pass) const
{
    JsonSink sink;
    BasisWalk(m_data, m_beat, m_scope, sink).run(pass.id);
    FingerprintSink fingerprint;
    BasisWalk(m_data, m_beat, m_scope, fingerprint).run(pass.id);
    QJsonObject root = sink.take();
    seal(root, fingerprint.hash().toText());
    return textOf(root);
}

std::vector<GateDifference> CurrentBasis::differencesTo(const QString &snapshot, const MaybeId<Location> &heldAt) const
{
    if (!m_fingerprint) {
        FingerprintSink sink;
        BasisWalk(m_data, m_beat, m_scope, sink).run({});
        m_fingerprint = sink.hash().value();
    }
    bool isNumber = false;
    const quint64 stored = fingerprintOf(snapshot).toULongLong(&isNumber, 16);
    if (isNumber && stored == *m_fingerprint)
        return {};
    const QJsonObject before = objectOf(snapshot);
    if (before.isEmpty())
        return {{.basis = GateBasis::Unknown,
                 .text = QCoreApplication::translate("stunt::gates", "what it was passed with is not recorded"),
                 .part = {},
                 .player = {},
                 .placesBefore = {}}};
    return DifferenceReader(m_data, before, now(), heldAt).read();
}

QString snapshotOf(const ProjectData &data, const RehearsalCover &pass)
{
    const Beat *beat = data.find(pass.beat);
    if (!beat)
        return {};
    const BeatScope scope = scopeOf(data, *beat);
    return CurrentBasis(data, *beat, scope).snapshot(pass);
}

QString rewordedSnapshot(const QString &snapshot, const QString &before, const QString &after, const QString &note)
{
    QJsonObject root = objectOf(snapshot);
    QJsonObject action = root[basisKey(GateBasis::Action)].toObject();
    QJsonObject beat = action[QString()].toObject();
    if (beat["text"_L1].toString() != heldText(before) || !beat.contains("text"_L1))
        return snapshot;
    beat["text"_L1] = heldText(after);
    action[QString()] = beat;
    root[basisKey(GateBasis::Action)] = action;
    QJsonArray notes = root[wordingKey].toArray();
    notes.append(note);
    root[wordingKey] = notes;
    // No state has this fingerprint any more; the contents are compared instead.
    seal(root, QString(16, u'-'));
    return textOf(root);
}

QStringList wordingNotes(const QString &snapshot)
{
    QStringList notes;
    for (const auto &note : objectOf(snapshot)[wordingKey].toArray())
        notes.append(note.toString());
    return notes;
}

}  // namespace stunt
