// SPDX-License-Identifier: GPL-3.0-or-later
// The sample's paperwork: what is paid on top and agreed before the take, drawings and clips, and who was stood down.
#include "core/sample/samplebuild.h"

namespace stunt::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Adjustment> adjustments()
{
    const auto agreed = [](QStringView beat, QStringView person, int euros, PayPer per) {
        return Adjustment{.id = idOf<Adjustment>(keyOf({beat, person})),
                          .person = idOf<Person>(person),
                          .beat = idOf<Beat>(beat),
                          .amountMinor = euros * 100LL,
                          .currency = u"EUR"_s,
                          .per = per,
                          .agreedBy = u"Philipp Steinhoff"_s,
                          .agreedOn = QDate(2027, 3, 10),
                          .agreedAt = at(16, 30),
                          .notes = {}};
    };
    return {
        agreed(u"3C", u"rafael.quintana", 380, PayPer::Take), agreed(u"3D", u"kai.broemmel", 320, PayPer::Take),
        agreed(u"3O", u"sander.vos", 350, PayPer::Take),      agreed(u"2D", u"maya.okafor", 450, PayPer::Take),
        agreed(u"3K", u"maya.okafor", 600, PayPer::Take),     agreed(u"4E", u"piet.vandersteen", 4'500, PayPer::Take),
        agreed(u"4N", u"kai.broemmel", 700, PayPer::Day)};
}

// Names of files as somebody would choose them; none is opened unless somebody asks for it.
std::vector<Attachment> attachments()
{
    Attachment landing{.id = idOf<Attachment>(u"3C/plan"), .beat = idOf<Beat>(u"3C")};
    landing.kind = AttachmentKind::Diagram;
    landing.file = u"plans/3C half landing.pdf"_s;
    landing.title = u"Pad, spotters and rail, from above"_s;
    landing.version = u"2"_s;
    landing.approvedBy = u"Margarethe Olofsson"_s;
    Attachment flip{.id = idOf<Attachment>(u"4E/plan"), .beat = idOf<Beat>(u"4E")};
    flip.kind = AttachmentKind::Plan;
    flip.file = u"plans/4E street, ramp and lines.pdf"_s;
    flip.title = u"Ramp, run-out of 38 m, cameras, nobody within 60 m"_s;
    flip.version = u"4"_s;
    Attachment clip{.id = idOf<Attachment>(u"3/stuntvis"), .sequence = idOf<Sequence>(u"3")};
    clip.kind = AttachmentKind::Clip;
    clip.file = u"stuntvis/stairwell 2027-03-13.mov"_s;
    clip.title = u"Stuntvis of the whole stairwell"_s;
    clip.inMs = 4'000;
    clip.outMs = 464'000;
    Attachment certificate{.id = idOf<Attachment>(u"trailer/certificate"), .rig = idOf<Rig>(u"trailer")};
    certificate.kind = AttachmentKind::Certificate;
    certificate.file = u"certificates/T-1 2026-09-25.pdf"_s;
    certificate.title = u"Thorough inspection of T-1"_s;
    return {landing, flip, clip, certificate};
}

StandDown standDown()
{
    return {.id = idOf<StandDown>(u"rafael.quintana"),
            .person = idOf<Person>(u"rafael.quintana"),
            .from = QDate(2027, 2, 24),
            .clearedOn = QDate(2027, 3, 8),
            .clearedBy = u"Dr Samira Benali"_s,
            .privateNote = u"Bruised rib in training; full range of motion again."_s};
}

}  // namespace

Result<> addPaperwork(Edit &edit)
{
    if (Result<> done = addAll(edit, adjustments()); !done)
        return done;
    if (Result<> done = addAll(edit, attachments()); !done)
        return done;
    return addAll<StandDown>(edit, {standDown()});
}

}  // namespace stunt::sample
