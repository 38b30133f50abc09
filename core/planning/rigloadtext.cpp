// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/rigloadtext.h"

#include "core/project/recordref.h"

#include <limits>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rigload", text);
}

QString dateText(QDate date)
{
    return QLocale().toString(date, u"d MMMM yyyy"_s);
}

// What makes a weight less than a recent weighing; empty for a recent weighing.
QString reservation(const LineFlyer &flyer, const WeightWords &words)
{
    if (!flyer.source)
        return tr("not known whether weighed");
    if (*flyer.source == WeightSource::Stated)
        return tr("stated");
    if (!flyer.measuredOn.isValid())
        return tr("weighed on a day not known");
    const QString weighed = tr("weighed on %1").arg(dateText(flyer.measuredOn));
    if (!words.on.isValid() || !words.recentDays)
        return weighed;
    const qint64 age = flyer.measuredOn.daysTo(words.on);
    return age <= *words.recentDays ? QString() : tr("%1, %2 days before").arg(weighed, QString::number(age));
}

// One body on the line with the kit it wears.
QString bodyText(const ProjectData &data, const RigLoad &load, const LineFlyer *flyer, const WeightWords &words)
{
    const QString kit = load.kitG ? loadText({load.kitG->g, 0}, words.system) : u"?"_s;
    return tr("%1 + %2 kit").arg(flyer ? weightText(data, *flyer, words) : u"?"_s, kit);
}

}  // namespace

QString factorText(int milli)
{
    QString text = QString::number(milli / 1000);
    if (milli % 1000 == 0)
        return text;
    text += u'.' + QString::number(milli % 1000).rightJustified(3, u'0');
    while (text.endsWith(u'0'))
        text.chop(1);
    return text;
}

QString loadText(LineLoad load, MeasurementSystem system)
{
    constexpr qint64 most = std::numeric_limits<int>::max();
    const qint64 grams = load.roundedUpG();
    if (grams <= most)
        return massText(Mass{static_cast<int>(grams)}, system, QLocale::c(), Rounding::Up);
    return tr("more than %1").arg(massText(Mass{static_cast<int>(most)}, system, QLocale::c(), Rounding::Down));
}

QString ratingText(Mass rating, MeasurementSystem system)
{
    return massText(rating, system, QLocale::c(), Rounding::Down);
}

QString weightText(const ProjectData &data, const LineFlyer &flyer, const WeightWords &words)
{
    const QString name = recordName(data, RecordRef(flyer.person));
    if (!flyer.weightG)
        return tr("%1 ?").arg(name);
    const QString text = u"%1 %2"_s.arg(name, loadText({flyer.weightG->g, 0}, words.system));
    const QString but = reservation(flyer, words);
    return but.isEmpty() ? text : u"%1 (%2)"_s.arg(text, but);
}

QString linkText(const ProjectData &data, const RigUse &use, const ChainLink &link)
{
    switch (link.kind) {
    case LinkKind::Rig:
    case LinkKind::Unit:
        return recordName(data, RecordRef(use.rigUnit));
    case LinkKind::Component: {
        const RigComponent *component = data.find(link.component);
        if (!component)
            return {};
        const QString kind = enumLabel(component->kind).toLower();
        return component->name.isEmpty() ? kind : tr("%1 “%2”").arg(kind, component->name);
    }
    case LinkKind::Anchor:
        return use.anchorStructure.isEmpty() ? tr("the anchor") : tr("the anchor “%1”").arg(use.anchorStructure);
    }
    return {};
}

QString unknownText(const ProjectData &data, const RigUse &use, const UnknownFigure &unknown)
{
    switch (unknown.figure) {
    case LineFigure::Flyers:
        return tr("who is on it");
    case LineFigure::FlyerWeight:
        return tr("the weight of %1").arg(unknown.flyer ? recordName(data, RecordRef(*unknown.flyer)) : QString());
    case LineFigure::Kit:
        return tr("the kit weight");
    case LineFigure::DynamicFactor:
        return tr("the dynamic factor");
    case LineFigure::LineMultiplier:
        return tr("the line multiplier");
    case LineFigure::UnitRating:
        return tr("the safe working load of %1").arg(recordName(data, RecordRef(use.rigUnit)));
    case LineFigure::ComponentRating:
        return tr("the safe working load of its %1")
            .arg(linkText(data, use, {.kind = LinkKind::Component, .component = unknown.component}));
    case LineFigure::AnchorRating:
        return tr("the rated load of its anchor");
    case LineFigure::AnchorCheck:
        return tr("who checked its anchor and when");
    }
    return {};
}

QString arithmeticText(const ProjectData &data, const RigLoad &load, const WeightWords &words)
{
    QStringList bodies;
    const bool together = load.mode == FlyerMode::Together;
    for (const LineFlyer &flyer : load.flyers)
        if (together || flyer.counted)
            bodies.append(bodyText(data, load, &flyer, words));
    if (bodies.isEmpty())
        bodies.append(bodyText(data, load, nullptr, words));
    const auto factor = [](std::optional<int> milli) { return milli ? factorText(*milli) : u"?"_s; };
    return u"(%1) × %2 × %3"_s.arg(bodies.join(u" + "_s), factor(load.dynamicFactorMilli),
                                   factor(load.lineMultiplierMilli));
}

}  // namespace stunt
