// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/doubles.h"

#include "core/planning/bodymatch.h"
#include "core/planning/performed.h"
#include "core/planning/workdays.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("stunt::rules", text);
}

// A trait that is no number, as a figure keeps it: in no language. What somebody says of their own appearance is kept
// nowhere else.
QString traitKey(const Person &person, MatchTrait trait)
{
    switch (trait) {
    case MatchTrait::Shoe:
        return person.shoe.simplified();
    case MatchTrait::Hair:
        return person.hair.simplified();
    case MatchTrait::Build:
        return person.build ? enumText(*person.build) : QString();
    case MatchTrait::Gender:
        return person.gender ? enumText(*person.gender) : QString();
    case MatchTrait::Handedness:
        return person.handedness ? enumText(*person.handedness) : QString();
    case MatchTrait::Appearance:
        return person.appearance.isEmpty() ? QString() : QStringLiteral("described");
    default:
        return {};
    }
}

void addFigures(Finding &finding, const TraitMatch &trait, const Person &actor, const Person &candidate)
{
    const char *names[][2] = {{"height", "actorHeight"},     {"weight", "actorWeight"},   {"shoulder", "actorShoulder"},
                              {"chest", "actorChest"},       {"waist", "actorWaist"},     {"hips", "actorHips"},
                              {"inseam", "actorInseam"},     {"collar", "actorCollar"},   {"shoe", "actorShoe"},
                              {"hair", "actorHair"},         {"build", "actorBuild"},     {"gender", "actorGender"},
                              {"handedness", "actorHanded"}, {"appearance", "actorLooks"}};
    const auto &name = names[static_cast<std::size_t>(trait.trait)];
    if (trait.actor || trait.candidate) {
        const FigureUnit unit = trait.trait == MatchTrait::Weight ? FigureUnit::Grams
                              : trait.trait == MatchTrait::Shoe   ? FigureUnit::Milli
                                                                  : FigureUnit::Millimetres;
        finding.figures.push_back({name[0], unit, trait.candidate, {}});
        finding.figures.push_back({name[1], unit, trait.actor, {}});
    } else {
        finding.figures.push_back({name[0], FigureUnit::Count, {}, traitKey(candidate, trait.trait)});
        finding.figures.push_back({name[1], FigureUnit::Count, {}, traitKey(actor, trait.trait)});
    }
}

void checkDouble(const RuleContext &context, const Double &dbl, const Role &role, FindingSink &sink)
{
    const Person *actor = context.data.find(role.person);
    const Person *person = context.data.find(dbl.person);
    if (!actor || !person)
        return;
    Finding finding;
    finding.rule = RuleId::DoubleMismatch;
    QStringList different;
    QStringList unknown;
    int of = 0;
    for (const TraitMatch &trait :
         bodyMatch(*actor, *person, context.numbers, context.data.production().measurementSystem)) {
        if (!isCompared(dbl.kind, trait.trait))
            continue;
        ++of;
        if (trait.likeness == Likeness::Same)
            continue;
        addFigures(finding, trait, *actor, *person);
        (trait.likeness == Likeness::Different ? different : unknown).append(trait.text);
    }
    if (different.isEmpty() && unknown.isEmpty())
        return;
    finding.subjects = {RecordRef(dbl.id), RecordRef(role.id), RecordRef(person->id)};
    const QString roleName = recordName(context.data, RecordRef(role.id));
    const QString known = tr("%1 of %2 known").arg(QString::number(of - unknown.size()), QString::number(of));
    if (different.isEmpty()) {
        finding.message = tr("Whether %1 matches %2, who plays %3, is not known: %4; %5.")
                              .arg(person->name, actor->name, roleName, known, unknown.join(u", "_s));
        finding.mend = tr("Measure and describe both.");
    } else {
        finding.message = tr("%1 does not match %2, who plays %3: %4.")
                              .arg(person->name, actor->name, roleName, different.join(u"; "_s));
        if (!unknown.isEmpty())
            finding.message += u' ' + tr("%1; %2.").arg(known, unknown.join(u", "_s));
        finding.mend = tr("Choose another double, or accept it with what make-up and wardrobe will do.");
    }
    sink.add(std::move(finding));
}

}  // namespace

void checkRolePlayed(const RuleContext &context, const Role &role, FindingSink &sink)
{
    if (context.data.find(role.person))
        return;
    std::vector<Id<Beat>> beats;
    for (const Part &part : context.data.referring<Part>(role.id)) {
        if (part.kind != PartKind::Actor || playerOf(context.data, part))
            continue;
        const Beat *beat = context.data.find(part.beat);
        if (beat && isPerformed(context.data, *beat) && std::find(beats.begin(), beats.end(), beat->id) == beats.end())
            beats.push_back(beat->id);
    }
    if (beats.empty())
        return;
    Finding finding;
    finding.rule = RuleId::RoleUnplayed;
    finding.subjects = {RecordRef(role.id)};
    finding.figures = {{"beats", FigureUnit::Count, static_cast<qint64>(beats.size()), {}}};
    const QString name = recordName(context.data, RecordRef(role.id));
    finding.message =
        beats.size() == 1
            ? tr("Nobody plays %1, who has an actor's part in %2.")
                  .arg(name, recordName(context.data, RecordRef(beats.front())))
            : tr("Nobody plays %1, who has an actor's part in %2 beats.").arg(name, QString::number(beats.size()));
    finding.mend = tr("Say which actor plays the role.");
    finding.field = "person";
    sink.add(std::move(finding));
}

void checkDoubles(const RuleContext &context, const Role &role, FindingSink &sink)
{
    for (const Double &dbl : context.data.referring<Double>(role.id))
        checkDouble(context, dbl, role, sink);
}

}  // namespace stunt
