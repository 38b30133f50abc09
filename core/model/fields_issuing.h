// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fields.h"

namespace stunt {

template<>
struct Fields<CallSheetIssue> {
    static constexpr const char *table = "call_sheet_issue";
    static constexpr const char *plural = "callSheetIssues";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "call sheet issue");
    static constexpr std::tuple list{
        Field{"shootDay", &CallSheetIssue::shootDay, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Shoot day"),
              FieldUse::Owner},
        Field{"version", &CallSheetIssue::version, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Version"),
              Limits{1, 100000}},
        Field{"kind", &CallSheetIssue::kind, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field{"colour", &CallSheetIssue::colour, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Colour")},
        Field{"issuedAt", &CallSheetIssue::issuedAt, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Issued at"),
              nameLimits},
        Field{"issuedBy", &CallSheetIssue::issuedBy, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Issued by")},
        Field{"content", &CallSheetIssue::content, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Content")},
        Field{"pdf", &CallSheetIssue::pdf, Privacy::Public, QT_TRANSLATE_NOOP("fields", "PDF")},
        Field{"changes", &CallSheetIssue::changes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "What changed")},
        Field{"supersedes", &CallSheetIssue::supersedes, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Supersedes"),
              FieldUse::Clears},
    };
};

template<>
struct Fields<IssueRecipient> {
    static constexpr const char *table = "issue_recipient";
    static constexpr const char *plural = "issueRecipients";
    static constexpr const char *label = QT_TRANSLATE_NOOP("records", "recipient of an issue");
    static constexpr std::tuple list{
        Field{"issue", &IssueRecipient::issue, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Issue"), FieldUse::Owner},
        Field{"person", &IssueRecipient::person, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Person")},
        Field{"name", &IssueRecipient::name, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Name")},
        Field{"sentAt", &IssueRecipient::sentAt, Privacy::Public, QT_TRANSLATE_NOOP("fields", "Sent at")},
        Field{"confirmedAt", &IssueRecipient::confirmedAt, Privacy::Public,
              QT_TRANSLATE_NOOP("fields", "Confirmed at")},
    };
};

}  // namespace stunt
