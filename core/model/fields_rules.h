// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<>
struct Fields<RuleSet> {
    static constexpr const char *table = "rule_set";
    static constexpr const char *plural = "ruleSets";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "rule set");
    static constexpr std::tuple list{
        Field{"name", &RuleSet::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name"), nameLimits},
        Field{"key", &RuleSet::key, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Key")},
        Field{"area", &RuleSet::area, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Area")},
        Field{"notes", &RuleSet::notes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Notes")},
    };
};

template<>
struct Fields<RuleNumber> {
    static constexpr const char *table = "rule_number";
    static constexpr const char *plural = "ruleNumbers";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "rule number");
    static constexpr std::tuple list{
        Field{"ruleSet", &RuleNumber::ruleSet, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rule set"),
              FieldUse::Owner},
        Field{"number", &RuleNumber::number, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Number"), nameLimits},
        Field{"value", &RuleNumber::value, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Value"),
              Limits{-1000000000, 1000000000}},
        Field{"unit", &RuleNumber::unit, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Unit")},
        Field{"source", &RuleNumber::source, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Source")},
        Field{"verified", &RuleNumber::verified, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Verified")},
        Field{"override", &RuleNumber::overrideValue, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Override"),
              Limits{-1000000000, 1000000000}},
        Field{"overrideReason", &RuleNumber::overrideReason, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Reason for the override")},
    };
};

template<>
struct Fields<Acceptance> {
    static constexpr const char *table = "acceptance";
    static constexpr const char *plural = "acceptances";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "acceptance");
    static constexpr std::tuple list{
        Field{"rule", &Acceptance::rule, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Rule"), nameLimits},
        Field{"key", &Acceptance::key, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Finding")},
        Field{"figures", &Acceptance::figures, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Figures")},
        Field{"by", &Acceptance::by, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Accepted by"), nameLimits},
        Field{"position", &Acceptance::position, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Position"), nameLimits},
        Field{"reason", &Acceptance::reason, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Reason")},
        Field{"on", &Acceptance::on, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Accepted on"), needed},
        Field{"expires", &Acceptance::expires, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Expires")},
    };
};

}  // namespace stunt
