// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<>
struct Fields<Rig> {
    static constexpr const char *table = "rig";
    static constexpr const char *plural = "rigs";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "rig");
    static constexpr std::tuple list{
        Field{"name", &Rig::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name"), nameLimits},
        Field{"type", &Rig::type, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Type")},
        Field{"safeWorkingLoadG", &Rig::safeWorkingLoadG, Privacy::Work,
              QT_TRANSLATE_NOOP("fields", "Safe working load"), Limits{1, 100000000}},
        Field{"lightestUserG", &Rig::lightestUserG, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Lightest user"),
              Limits{1, 1000000}},
        Field{"heaviestUserG", &Rig::heaviestUserG, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Heaviest user"),
              Limits{1, 1000000}},
        Field{"ratedFallMm", &Rig::ratedFallMm, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Rated fall height"),
              Limits{1, 1000000}},
        Field{"clearanceMm", &Rig::clearanceMm, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Clearance on each side"),
              Limits{0, 1000000}},
        Field{"inspectionIntervalDays", &Rig::inspectionIntervalDays, Privacy::Work,
              QT_TRANSLATE_NOOP("fields", "Thorough inspection every, days"), Limits{1, 100000}},
        Field{"padsMin", &Rig::padsMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Pads & rig minutes"),
              Limits{0, 10000}},
        Field{"defaultOperator", &Rig::defaultOperator, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Default operator")},
        Field{"operatorSkill", &Rig::operatorSkill, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Operator's skill")},
        Field{"operatorCertificate", &Rig::operatorCertificate, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Operator's certificate")},
        Field{"notes", &Rig::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
        Field{"archived", &Rig::archived, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Archived")},
    };
};

template<>
struct Fields<RigUnit> {
    static constexpr const char *table = "rig_unit";
    static constexpr const char *plural = "rigUnits";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "rig unit");
    static constexpr std::tuple list{
        Field{"rig", &RigUnit::rig, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rig"), FieldUse::Owner},
        Field{"serial", &RigUnit::serial, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Serial or tag"), nameLimits},
        Field{"withdrawn", &RigUnit::withdrawn, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Withdrawn")},
        Field{"withdrawnOn", &RigUnit::withdrawnOn, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Withdrawn on")},
        Field{"withdrawnWhy", &RigUnit::withdrawnWhy, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Withdrawn because")},
        Field{"safeWorkingLoadG", &RigUnit::safeWorkingLoadG, Privacy::Work,
              QT_TRANSLATE_NOOP("fields", "Safe working load"), Limits{1, 100000000}},
        Field{"ratedFallMm", &RigUnit::ratedFallMm, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Rated fall height"),
              Limits{1, 1000000}},
        Field{"assembledOn", &RigUnit::assembledOn, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Assembled or moved on")},
        Field{"notes", &RigUnit::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<RigComponent> {
    static constexpr const char *table = "rig_component";
    static constexpr const char *plural = "rigComponents";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "rig component");
    static constexpr std::tuple list{
        Field{"rigUnit", &RigComponent::rigUnit, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rig unit"),
              FieldUse::Owner},
        Field{"kind", &RigComponent::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"name", &RigComponent::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name")},
        Field{"safeWorkingLoadG", &RigComponent::safeWorkingLoadG, Privacy::Work,
              QT_TRANSLATE_NOOP("fields", "Safe working load"), Limits{1, 100000000}},
        Field{"notes", &RigComponent::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<Inspection> {
    static constexpr const char *table = "inspection";
    static constexpr const char *plural = "inspections";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "inspection");
    static constexpr std::tuple list{
        Field{"rigUnit", &Inspection::rigUnit, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rig unit"),
              FieldUse::Owner},
        Field{"item", &Inspection::item, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Item"), FieldUse::Owner},
        Field{"date", &Inspection::date, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Date"), needed},
        Field{"time", &Inspection::time, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Time")},
        Field{"kind", &Inspection::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"inspector", &Inspection::inspector, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Inspector")},
        Field{"passed", &Inspection::passed, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Passed")},
        Field{"testLoadG", &Inspection::testLoadG, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Test load"),
              Limits{1, 100000000}},
        Field{"nextDue", &Inspection::nextDue, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Next due")},
        Field{"notes", &Inspection::notes, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<RigUse> {
    static constexpr const char *table = "rig_use";
    static constexpr const char *plural = "rigUses";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "rig use");
    static constexpr std::tuple list{
        Field{"beat", &RigUse::beat, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Beat"), FieldUse::Owner},
        Field{"rehearsal", &RigUse::rehearsal, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rehearsal"),
              FieldUse::Owner},
        Field{"rigUnit", &RigUse::rigUnit, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rig unit")},
        Field{"flyers", &RigUse::flyers, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Flyers")},
        Field{"flyerMode", &RigUse::flyerMode, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Flyers fly")},
        Field{"kitWeightG", &RigUse::kitWeightG, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Kit weight"),
              Limits{0, 100000000}},
        Field{"dynamicFactorMilli", &RigUse::dynamicFactorMilli, Privacy::Work,
              QT_TRANSLATE_NOOP("fields", "Dynamic factor"), Limits{1, 100000}},
        Field{"lineMultiplierMilli", &RigUse::lineMultiplierMilli, Privacy::Work,
              QT_TRANSLATE_NOOP("fields", "Line multiplier"), Limits{1, 100000}},
        Field{"anchorStructure", &RigUse::anchorStructure, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Anchor")},
        Field{"anchorRatedG", &RigUse::anchorRatedG, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Anchor's rated load"),
              Limits{1, 100000000}},
        Field{"anchorCheckedBy", &RigUse::anchorCheckedBy, Privacy::Work,
              QT_TRANSLATE_NOOP("fields", "Anchor checked by")},
        Field{"anchorCheckedOn", &RigUse::anchorCheckedOn, Privacy::Work,
              QT_TRANSLATE_NOOP("fields", "Anchor checked on")},
        Field{"measuredPeakG", &RigUse::measuredPeakG, Privacy::Work, QT_TRANSLATE_NOOP("fields", "Measured peak"),
              Limits{1, 100000000}},
        Field{"fallHeightMm", &RigUse::fallHeightMm, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Fall height"),
              Limits{1, 1000000}},
        Field{"clearanceFrontMm", &RigUse::clearanceFrontMm, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Clearance in front"), Limits{0, 1000000}},
        Field{"clearanceBackMm", &RigUse::clearanceBackMm, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Clearance behind"), Limits{0, 1000000}},
        Field{"clearanceLeftMm", &RigUse::clearanceLeftMm, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Clearance on the left"), Limits{0, 1000000}},
        Field{"clearanceRightMm", &RigUse::clearanceRightMm, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Clearance on the right"), Limits{0, 1000000}},
        Field{"boxLayers", &RigUse::boxLayers, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Box layers"),
              Limits{1, 1000}},
        Field{"boxHeightMm", &RigUse::boxHeightMm, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Box height"),
              Limits{1, 100000}},
        Field{"boxCheckedBy", &RigUse::boxCheckedBy, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Boxes checked by")},
        Field{"riggingLead", &RigUse::riggingLead, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rigging lead")},
        Field{"rigMin", &RigUse::rigMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Minutes to rig"),
              Limits{0, 10000}},
        Field{"testMin", &RigUse::testMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Minutes to test"),
              Limits{0, 10000}},
        Field{"strikeMin", &RigUse::strikeMin, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Minutes to strike"),
              Limits{0, 10000}},
        Field{"notes", &RigUse::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<RigOperator> {
    static constexpr const char *table = "rig_operator";
    static constexpr const char *plural = "rigOperators";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "rig operator");
    static constexpr std::tuple list{
        Field{"rigUse", &RigOperator::rigUse, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rig use"), FieldUse::Owner},
        Field{"flyer", &RigOperator::flyer, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Flyer")},
        Field{"operator", &RigOperator::operatorPerson, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Operator")},
        Field{"backup", &RigOperator::backup, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Backup operator")},
    };
};

}  // namespace stunt
