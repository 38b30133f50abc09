// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/reports/audience.h"

#include <QDateTime>

namespace stunt {

struct IssueRequest {
    Id<ShootDay> day;
    IssueKind kind = IssueKind::Prelim;
    QString colour;
    QString issuedBy;
    QDateTime now;
    Audience audience = Audience::Crew;
    QByteArray pdf;  // as it is sent; may be empty
};

// Issues a day's call sheet as it stands: freezes it with the next version, names the issue before it as superseded and
// what has moved since. Later edits never alter it. Only days of the live plan are issued.
Result<Id<CallSheetIssue>> issueCallSheet(Project &project, const IssueRequest &request);

}  // namespace stunt
