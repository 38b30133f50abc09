// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/gatedifference.h"

#include "core/planning/gatebasis.h"
#include "core/project/recordref.h"

#include <QJsonDocument>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::gates", text);
}

// How a basis is named where nothing closer can be said.
QString basisName(GateBasis basis)
{
    switch (basis) {
    case GateBasis::Unknown:
        return tr("what it was passed with is not recorded");
    case GateBasis::Action:
        return tr("the action");
    case GateBasis::Moves:
        return tr("the moves");
    case GateBasis::Performers:
        return tr("who performs");
    case GateBasis::Rig:
        return tr("the rig");
    case GateBasis::Props:
        return tr("weapons, breakaways or padding");
    case GateBasis::Wardrobe:
        return tr("the wardrobe");
    case GateBasis::Place:
        return tr("the place or its set");
    case GateBasis::Hazards:
        return tr("the control of a hazard");
    case GateBasis::NearMiss:
        return tr("a near miss");
    }
    return {};
}

template<class T>
MaybeId<T> idOf(const QJsonValue &json)
{
    const auto uuid = Uuid::fromText(json.toString());
    return uuid ? MaybeId<T>(Id<T>(*uuid)) : std::nullopt;
}

template<class T>
QString nameOf(const ProjectData &data, const MaybeId<T> &id)
{
    const QString name = id ? recordName(data, RecordRef(*id)) : QString();
    return name.isEmpty() ? tr("nobody on record") : name;
}

// Who a part belongs to, for the sentence: its role, else what it is.
QString partName(const ProjectData &data, const Part &part)
{
    const Role *role = data.find(part.role);
    return role ? role->name : enumLabel(part.kind);
}

QString lengthOf(const ProjectData &data, const QJsonValue &json)
{
    return json.isDouble() ? lengthText(Length{json.toInt()}, data.production().measurementSystem) : tr("not known");
}

// Where a snapshot has it shot: its places have no fields of their own.
std::vector<Id<Location>> placesOf(const QJsonObject &snapshot)
{
    const QJsonObject held = snapshot[basisKey(GateBasis::Place)].toObject();
    std::vector<Id<Location>> places;
    for (auto it = held.constBegin(); it != held.constEnd(); ++it)
        if (const auto uuid = Uuid::fromText(it.key()); uuid && it->toObject().isEmpty())
            places.push_back(Id<Location>(*uuid));
    return places;
}

QString factorOf(const QJsonValue &json)
{
    return json.isDouble() ? QString::number(json.toInt() / 1000.0) : tr("not known");
}

}  // namespace

QString basisKey(GateBasis basis)
{
    switch (basis) {
    case GateBasis::Unknown:
        return u"unknown"_s;
    case GateBasis::Action:
        return u"action"_s;
    case GateBasis::Moves:
        return u"moves"_s;
    case GateBasis::Performers:
        return u"performers"_s;
    case GateBasis::Rig:
        return u"rigs"_s;
    case GateBasis::Props:
        return u"props"_s;
    case GateBasis::Wardrobe:
        return u"wardrobe"_s;
    case GateBasis::Place:
        return u"place"_s;
    case GateBasis::Hazards:
        return u"hazards"_s;
    case GateBasis::NearMiss:
        return u"nearMisses"_s;
    }
    return {};
}

QString digestOf(const QJsonObject &object)
{
    StableHash hash;
    hash.add(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    return u'#' + hash.toText();
}

std::vector<GateDifference> DifferenceReader::read()
{
    readAction();
    if (!pairsOf(GateBasis::Moves).empty())
        add(GateBasis::Moves, basisName(GateBasis::Moves));
    readPerformers();
    readRigs();
    readItems(GateBasis::Props);
    readItems(GateBasis::Wardrobe);
    readPlace();
    readHazards();
    readNearMisses();
    return std::move(m_differences);
}

void DifferenceReader::add(GateBasis basis, const QString &text)
{
    m_differences.push_back(
        {.basis = basis, .text = text, .part = {}, .player = {}, .placesBefore = {}, .now = nowOf(basis)});
}

QString DifferenceReader::nowOf(GateBasis basis) const
{
    return digestOf(m_now[basisKey(basis)].toObject());
}

std::vector<DifferenceReader::Pair> DifferenceReader::pairsOf(GateBasis basis)
{
    const QJsonValue held = m_before[basisKey(basis)];
    const QJsonObject now = m_now[basisKey(basis)].toObject();
    if (held.isString()) {
        if (held.toString() != digestOf(now))
            add(basis, basisName(basis));
        return {};
    }
    const QJsonObject before = held.toObject();
    std::vector<Pair> pairs;
    for (auto it = before.constBegin(); it != before.constEnd(); ++it) {
        const auto other = now.constFind(it.key());
        if (other != now.constEnd() && *other == *it)
            continue;
        pairs.push_back({.record = Uuid::fromText(it.key()).value_or(Uuid{}),
                         .before = it->toObject(),
                         .now = other == now.constEnd() ? QJsonObject() : other->toObject(),
                         .wasThere = true,
                         .isThere = other != now.constEnd()});
    }
    for (auto it = now.constBegin(); it != now.constEnd(); ++it)
        if (!before.contains(it.key()))
            pairs.push_back({.record = Uuid::fromText(it.key()).value_or(Uuid{}),
                             .before = {},
                             .now = it->toObject(),
                             .wasThere = false,
                             .isThere = true});
    return pairs;
}

// A part that came or went is a matter of who performs.
void DifferenceReader::readAction()
{
    for (const Pair &pair : pairsOf(GateBasis::Action)) {
        if (!pair.wasThere || !pair.isThere)
            continue;
        const Part *part = m_data.find(Id<Part>(pair.record));
        add(GateBasis::Action,
            part ? tr("the action of %1").arg(partName(m_data, *part)) : basisName(GateBasis::Action));
    }
}

void DifferenceReader::readPerformers()
{
    for (const Pair &pair : pairsOf(GateBasis::Performers)) {
        const auto before = idOf<Person>(pair.before["person"_L1]);
        const auto now = idOf<Person>(pair.now["person"_L1]);
        // Of whoever plays a part in a set-up alone, the part is told.
        const auto inSetup = idOf<Part>(pair.isThere ? pair.now["part"_L1] : pair.before["part"_L1]);
        GateDifference difference{.basis = GateBasis::Performers,
                                  .text = {},
                                  .part = inSetup ? inSetup : Id<Part>(pair.record),
                                  .player = now,
                                  .placesBefore = {},
                                  .now = nowOf(GateBasis::Performers)};
        if (!pair.wasThere)
            difference.text = tr("%1 is new in it").arg(nameOf(m_data, now));
        else if (!pair.isThere)
            difference.text = tr("%1 is no longer in it").arg(nameOf(m_data, before));
        else
            difference.text = tr("%1 instead of %2").arg(nameOf(m_data, now), nameOf(m_data, before));
        m_differences.push_back(std::move(difference));
    }
}

void DifferenceReader::readRigs()
{
    for (const Pair &pair : pairsOf(GateBasis::Rig)) {
        const auto rigOf = [&](const QJsonObject &side) { return nameOf(m_data, idOf<RigUnit>(side["rig"_L1])); };
        if (!pair.wasThere)
            add(GateBasis::Rig, tr("rig %1 is new in it").arg(rigOf(pair.now)));
        else if (!pair.isThere)
            add(GateBasis::Rig, tr("rig %1 is no longer in it").arg(rigOf(pair.before)));
        else if (pair.before["rig"_L1] != pair.now["rig"_L1])
            add(GateBasis::Rig, tr("rig %1 instead of %2").arg(rigOf(pair.now), rigOf(pair.before)));
        else
            readRig(pair);
    }
}

void DifferenceReader::readRig(const Pair &pair)
{
    const auto differs = [&](QLatin1StringView key) { return pair.before[key] != pair.now[key]; };
    bool named = false;
    const auto say = [&](const QString &text) {
        add(GateBasis::Rig, text);
        named = true;
    };
    if (differs("flyers"_L1) || differs("mode"_L1))
        say(tr("who flies on the rig"));
    if (differs("height"_L1))
        say(tr("fall height %1, now %2")
                .arg(lengthOf(m_data, pair.before["height"_L1]), lengthOf(m_data, pair.now["height"_L1])));
    if (differs("factor"_L1))
        say(tr("dynamic factor %1, now %2").arg(factorOf(pair.before["factor"_L1]), factorOf(pair.now["factor"_L1])));
    if (differs("anchor"_L1) || differs("anchorRated"_L1))
        say(tr("the anchor"));
    if (!named)
        say(tr("how rig %1 is built").arg(nameOf(m_data, idOf<RigUnit>(pair.now["rig"_L1]))));
}

void DifferenceReader::readItems(GateBasis basis)
{
    for (const Pair &pair : pairsOf(basis)) {
        const auto itemOf = [&](const QJsonObject &side) { return nameOf(m_data, idOf<Item>(side["item"_L1])); };
        if (!pair.wasThere)
            add(basis, tr("%1 is new in it").arg(itemOf(pair.now)));
        else if (!pair.isThere)
            add(basis, tr("%1 is no longer in it").arg(itemOf(pair.before)));
        else if (pair.before["item"_L1] != pair.now["item"_L1])
            add(basis, tr("%1 instead of %2").arg(itemOf(pair.now), itemOf(pair.before)));
        else
            add(basis, tr("%1 as it is used").arg(itemOf(pair.now)));
    }
}

void DifferenceReader::readPlace()
{
    const std::vector<Id<Location>> before = placesOf(m_before);
    const bool knewPlace = !before.empty();
    const bool knowsPlace = !placesOf(m_now).empty();
    const auto placeText = [&](const Uuid &place) { return nameOf(m_data, MaybeId<Location>(Id<Location>(place))); };
    for (const Pair &pair : pairsOf(GateBasis::Place)) {
        const bool isItem = pair.before.contains("item"_L1) || pair.now.contains("item"_L1);
        if (pair.record.isNull() || isItem) {
            add(GateBasis::Place, tr("the set"));
            continue;
        }
        // One place fewer is no other place, as long as there is one.
        const bool asHeld = !knewPlace && m_heldAt && m_heldAt->uuid() == pair.record;
        if ((!pair.isThere && knowsPlace) || asHeld)
            continue;
        add(GateBasis::Place, pair.isThere ? tr("it is shot at %1").arg(placeText(pair.record))
                                           : tr("where it is shot is no longer known"));
        m_differences.back().placesBefore = before;
    }
}

void DifferenceReader::readHazards()
{
    for (const Pair &pair : pairsOf(GateBasis::Hazards)) {
        const Hazard *hazard = m_data.find(Id<Hazard>(pair.record));
        const QString name = hazard ? hazard->hazard : QString();
        if (!pair.wasThere)
            add(GateBasis::Hazards, tr("the hazard “%1” is new").arg(name));
        else if (!hazard)
            add(GateBasis::Hazards, tr("a hazard and its control are gone"));
        else if (!pair.isThere)
            add(GateBasis::Hazards, tr("the control of “%1” is no longer in force").arg(name));
        else
            add(GateBasis::Hazards, tr("the control of “%1”").arg(name));
    }
}

// One taken back re-opens nothing; what happened stays private.
void DifferenceReader::readNearMisses()
{
    for (const Pair &pair : pairsOf(GateBasis::NearMiss)) {
        if (!pair.isThere)
            continue;
        add(GateBasis::NearMiss, basisName(GateBasis::NearMiss));
        return;
    }
}

}  // namespace stunt
