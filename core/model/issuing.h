// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/blob.h"
#include "core/model/enumtext.h"
#include "core/model/record.h"

#include <optional>
#include <vector>

namespace stunt {

struct Person;
struct ShootDay;

enum class IssueKind { Prelim, Final, PushPull };

// A day's sheet as it was sent. Later edits never alter it.
struct CallSheetIssue {
    Id<CallSheetIssue> id;
    Revision revision;
    Id<ShootDay> shootDay;
    int version = 1;
    IssueKind kind = IssueKind::Prelim;
    QString colour;
    QString issuedAt;  // UTC, ISO 8601: "2027-03-26T18:04:00Z"
    QString issuedBy;
    Blob content;  // the sheet as a value, JSON
    Blob pdf;
    QString changes;  // since the issue before
    MaybeId<CallSheetIssue> supersedes;
    friend bool operator==(const CallSheetIssue &, const CallSheetIssue &) = default;
};

// Somebody an issue went to.
struct IssueRecipient {
    Id<IssueRecipient> id;
    Revision revision;
    Id<CallSheetIssue> issue;
    MaybeId<Person> person;
    QString name;    // somebody who is not on the roster
    QString sentAt;  // UTC, ISO 8601
    QString confirmedAt;
    friend bool operator==(const IssueRecipient &, const IssueRecipient &) = default;
};

template<>
struct EnumNames<IssueKind> {
    static constexpr std::array entries{
        EnumName{IssueKind::Prelim, "prelim", QT_TRANSLATE_NOOP("enums", "Prelim")},
        EnumName{IssueKind::Final, "final", QT_TRANSLATE_NOOP("enums", "Final")},
        EnumName{IssueKind::PushPull, "push-pull", QT_TRANSLATE_NOOP("enums", "Push/pull")},
    };
};

}  // namespace stunt
