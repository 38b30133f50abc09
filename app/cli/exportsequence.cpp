// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportsequence.h"

#include "core/base/filewriter.h"
#include "core/project/lookups.h"
#include "core/reports/otiowriter.h"

namespace stunt::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ExportSequence)
};

Error usageError(const QString &message, const QString &code)
{
    return {.kind = ErrorKind::Usage, .message = message, .code = code};
}

// "“ST” Stairwell, “2” Chase".
QString sequencesText(const std::vector<const Sequence *> &sequences)
{
    QStringList texts;
    for (const Sequence *sequence : sequences)
        texts.append(u"“%1” %2"_s.arg(sequence->code, sequence->title).trimmed());
    return texts.join(u", "_s);
}

Result<const Sequence *> sequenceFor(const CommandLine &line, const ProjectData &data)
{
    const std::vector<const Sequence *> all = sequencesInOrder(data);
    if (all.empty())
        return usageError(Tr::tr("The production has no sequence to export."), u"no-sequence"_s);
    if (!line.isSet(u"sequence"_s)) {
        if (all.size() == 1)
            return all.front();
        return usageError(Tr::tr("There are several sequences: %1. Name one with --sequence.").arg(sequencesText(all)),
                          u"several-sequences"_s);
    }
    const QString code = line.value(u"sequence"_s).trimmed();
    for (const Sequence *sequence : all)
        if (sequence->code.compare(code, Qt::CaseInsensitive) == 0)
            return sequence;
    return usageError(Tr::tr("There is no sequence “%1”; there are: %2.").arg(code, sequencesText(all)),
                      u"unknown-sequence"_s);
}

}  // namespace

Result<ExportedSequence> exportSequence(const CommandLine &line, const ProjectData &data, Audience audience)
{
    if (line.isSet(u"include"_s))
        return usageError(Tr::tr("--include is for rosters; what a timeline has depends on its --audience."),
                          u"usage"_s);
    const Result<const Sequence *> sequence = sequenceFor(line, data);
    if (!sequence)
        return sequence.error();
    // The rules are run only for those who read what they find.
    std::optional<Findings> findings;
    if (readsFindings(audience))
        findings.emplace(data, QDate::currentDate());
    const OtioTimeline timeline =
        otioTimelineOf(data, **sequence, {.audience = audience, .findings = findings ? &*findings : nullptr});
    const QByteArray json = otioToJson(timeline);
    if (const Result<> written = writeFile(line.positional(1), json); !written)
        return written.error();
    ExportedSequence result{.bytes = json.size()};
    for (const OtioTrack &track : timeline.tracks)
        result.clips += static_cast<int>(track.clips.size());
    return result;
}

}  // namespace stunt::cli
