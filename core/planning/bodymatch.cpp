// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planning/bodymatch.h"

#include "core/rules/numbernames.h"

#include <QRegularExpression>
#include <array>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::doubles", text);
}

// A measurement with the tolerance it is compared by.
struct Measure {
    MatchTrait trait;
    const char *label;
    std::optional<Length> Person::*length;
    QLatin1StringView tolerance;
};

constexpr std::array measures{
    Measure{MatchTrait::Height, QT_TRANSLATE_NOOP("stunt::doubles", "height"), &Person::heightMm,
            numbers::heightTolerance},
    Measure{MatchTrait::Weight, QT_TRANSLATE_NOOP("stunt::doubles", "weight"), nullptr, numbers::weightTolerance},
    Measure{MatchTrait::Shoulder, QT_TRANSLATE_NOOP("stunt::doubles", "shoulder"), &Person::shoulderMm,
            numbers::shoulderTolerance},
    Measure{MatchTrait::Chest, QT_TRANSLATE_NOOP("stunt::doubles", "chest"), &Person::chestMm, numbers::chestTolerance},
    Measure{MatchTrait::Waist, QT_TRANSLATE_NOOP("stunt::doubles", "waist"), &Person::waistMm, numbers::waistTolerance},
    Measure{MatchTrait::Hips, QT_TRANSLATE_NOOP("stunt::doubles", "hips"), &Person::hipsMm, numbers::hipsTolerance},
    Measure{MatchTrait::Inseam, QT_TRANSLATE_NOOP("stunt::doubles", "inseam"), &Person::inseamMm,
            numbers::inseamTolerance},
    Measure{MatchTrait::Collar, QT_TRANSLATE_NOOP("stunt::doubles", "collar"), &Person::collarMm,
            numbers::collarTolerance},
};

QString unionText(const QString &what)
{
    return tr("%1 (check the union's standards on wigging and painting down)").arg(what);
}

class BodyMatch
{
public:
    BodyMatch(const Person &actor, const Person &candidate, const RuleNumbers &numbers, MeasurementSystem system)
        : m_actor(actor), m_candidate(candidate), m_numbers(numbers), m_system(system)
    {
    }

    std::vector<TraitMatch> make()
    {
        for (const Measure &measure : measures)
            addMeasure(measure);
        addShoe();
        addText(MatchTrait::Hair, tr("hair"), m_actor.hair, m_candidate.hair);
        addEnum(MatchTrait::Build, tr("build"), m_actor.build, m_candidate.build);
        addEnum(MatchTrait::Gender, tr("gender"), m_actor.gender, m_candidate.gender);
        addHandedness();
        addAppearance();
        return std::move(m_traits);
    }

private:
    void addUnknown(MatchTrait trait, const QString &label, bool ofActor, bool ofCandidate)
    {
        const QString text = ofActor && ofCandidate ? tr("%1 of neither known").arg(label)
                           : ofActor                ? tr("%1 of %2 not known").arg(label, m_actor.name)
                                                    : tr("%1 of %2 not known").arg(label, m_candidate.name);
        m_traits.push_back({.trait = trait, .actor = {}, .candidate = {}, .text = text});
    }

    std::optional<qint64> valueOf(const Person &person, const Measure &measure) const
    {
        if (!measure.length)
            return person.weightG ? std::optional<qint64>(person.weightG->g) : std::nullopt;
        const std::optional<Length> &length = person.*measure.length;
        return length ? std::optional<qint64>(length->mm) : std::nullopt;
    }
    QString textOf(qint64 value, const Measure &measure) const
    {
        return measure.length ? lengthText(Length{static_cast<int>(value)}, m_system)
                              : massText(Mass{static_cast<int>(value)}, m_system);
    }

    void addMeasure(const Measure &measure)
    {
        const auto actor = valueOf(m_actor, measure);
        const auto candidate = valueOf(m_candidate, measure);
        const QString label = tr(measure.label);
        if (!actor || !candidate) {
            addUnknown(measure.trait, label, !actor, !candidate);
            return;
        }
        const RuleLimit &tolerance = m_numbers.number(measure.tolerance);
        const QString values = tr("%1 %2 against %3").arg(label, textOf(*candidate, measure), textOf(*actor, measure));
        addDistance({.trait = measure.trait, .actor = actor, .candidate = candidate, .text = values}, tolerance);
    }

    // Compares two numbers by a tolerance.
    void addDistance(TraitMatch match, const RuleLimit &tolerance)
    {
        const qint64 apart = std::abs(*match.actor - *match.candidate);
        if (!tolerance) {
            match.text = tr("%1, no tolerance set").arg(match.text);
        } else {
            const qint64 most = *tolerance.value;
            match.likeness = apart <= most ? Likeness::Same : Likeness::Different;
            if (match.likeness == Likeness::Same)
                match.closeness = 1000 - static_cast<int>(most > 0 ? apart * 500 / most : 0);
            const QString value = valueText(most, tolerance.unit, m_system);
            match.text = tolerance.overridden
                           ? tr("%1, tolerance %2 (this production's own number)").arg(match.text, value)
                           : tr("%1, tolerance %2").arg(match.text, value);
        }
        m_traits.push_back(std::move(match));
    }

    void addShoe()
    {
        const QString label = tr("shoe");
        if (m_actor.shoe.isEmpty() || m_candidate.shoe.isEmpty()) {
            addUnknown(MatchTrait::Shoe, label, m_actor.shoe.isEmpty(), m_candidate.shoe.isEmpty());
            return;
        }
        const auto actor = shoeSizeOf(m_actor.shoe);
        const auto candidate = shoeSizeOf(m_candidate.shoe);
        TraitMatch match{.trait = MatchTrait::Shoe,
                         .actor = {},
                         .candidate = {},
                         .text = tr("%1 %2 against %3").arg(label, m_candidate.shoe, m_actor.shoe)};
        if (!actor || !candidate || actor->system != candidate->system) {
            match.text = tr("%1, which cannot be compared").arg(match.text);
            m_traits.push_back(std::move(match));
            return;
        }
        match.actor = actor->milli;
        match.candidate = candidate->milli;
        addDistance(std::move(match), m_numbers.number(numbers::shoeTolerance));
    }

    void addComparison(MatchTrait trait, bool same, const QString &text)
    {
        m_traits.push_back({.trait = trait,
                            .likeness = same ? Likeness::Same : Likeness::Different,
                            .closeness = same ? 1000 : 0,
                            .actor = {},
                            .candidate = {},
                            .text = text});
    }

    void addText(MatchTrait trait, const QString &label, const QString &actor, const QString &candidate)
    {
        const QString a = actor.simplified();
        const QString b = candidate.simplified();
        if (a.isEmpty() || b.isEmpty())
            addUnknown(trait, label, a.isEmpty(), b.isEmpty());
        else
            addComparison(trait, a.compare(b, Qt::CaseInsensitive) == 0, tr("%1 “%2” against “%3”").arg(label, b, a));
    }

    template<class E>
    void addEnum(MatchTrait trait, const QString &label, const std::optional<E> &actor,
                 const std::optional<E> &candidate)
    {
        if (!actor || !candidate) {
            addUnknown(trait, label, !actor, !candidate);
            return;
        }
        const QString text = tr("%1 “%2” against “%3”").arg(label, enumLabel(*candidate), enumLabel(*actor));
        const bool same = actor == candidate;
        addComparison(trait, same, !same && trait == MatchTrait::Gender ? unionText(text) : text);
    }

    // Whoever uses both hands can double either.
    void addHandedness()
    {
        const auto &actor = m_actor.handedness;
        const auto &candidate = m_candidate.handedness;
        if (!actor || !candidate) {
            addUnknown(MatchTrait::Handedness, tr("handedness"), !actor, !candidate);
            return;
        }
        addComparison(MatchTrait::Handedness, actor == candidate || candidate == Handedness::Both,
                      tr("%1 “%2” against “%3”").arg(tr("handedness"), enumLabel(*candidate), enumLabel(*actor)));
    }

    void addAppearance()
    {
        const QString a = m_actor.appearance.simplified();
        const QString b = m_candidate.appearance.simplified();
        if (a.isEmpty() || b.isEmpty()) {
            addUnknown(MatchTrait::Appearance, tr("appearance"), a.isEmpty(), b.isEmpty());
            return;
        }
        const bool same = a.compare(b, Qt::CaseInsensitive) == 0;
        addComparison(MatchTrait::Appearance, same,
                      same ? tr("appearance described alike") : unionText(tr("appearance described differently")));
    }

    const Person &m_actor;
    const Person &m_candidate;
    const RuleNumbers &m_numbers;
    MeasurementSystem m_system;
    std::vector<TraitMatch> m_traits;
};

}  // namespace

std::vector<TraitMatch> bodyMatch(const Person &actor, const Person &candidate, const RuleNumbers &numbers,
                                  MeasurementSystem system)
{
    return BodyMatch(actor, candidate, numbers, system).make();
}

bool isCompared(DoubleKind kind, MatchTrait trait)
{
    if (kind != DoubleKind::Hand)
        return true;
    return trait == MatchTrait::Gender || trait == MatchTrait::Handedness || trait == MatchTrait::Appearance;
}

std::optional<ShoeSize> shoeSizeOf(const QString &text)
{
    static const QRegularExpression pattern(u"^([A-Za-z]*)\\s*(\\d{1,3})(?:[.,](\\d)|\\s*(½))?\\s*([A-Za-z]*)$"_s);
    const QRegularExpressionMatch match = pattern.match(text.simplified());
    if (!match.hasMatch() || (!match.captured(1).isEmpty() && !match.captured(5).isEmpty()))
        return std::nullopt;
    const qint64 half = match.captured(4).isEmpty() ? 0 : 500;
    return ShoeSize{(match.captured(1) + match.captured(5)).toUpper(),
                    match.captured(2).toLongLong() * 1000 + match.captured(3).toLongLong() * 100 + half};
}

}  // namespace stunt
