// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/sampleparts.h"

namespace stunt::sample {

// clang-format off
std::vector<PartRow> chaseParts()
{
    using enum PartKind;
    return {
        {u"4A", u"1", u"ines.falkenhagen", Actor, u"Pulls the driver out", {}},
        {u"4A", u"2", u"rupert.ashcombe", Actor, u"Into the back", {}},
        {u"4A", u"18", u"dieter.kallweit", Driver, u"Out by the collar, roll on the mat", {1, 0, 0}},
        {u"4B", u"1", u"jule.sandrock", Double, u"Drives the taxi, 45 km/h", {}, {}, u"precision driving"},
        {u"4B", u"13", u"olaf.hinrichsen", Driver, u"Saloon B", {}, {}, u"stunt driving", u"driving licence B"},
        {u"4B", u"4", u"ayse.demirtas", Driver, u"Van", {}},
        {u"4B", {}, u"hugo.baerwald", NdStunt, u"ND car 1, 30 km/h", {}},
        {u"4B", {}, u"milan.krizek", NdStunt, u"ND car 2, 30 km/h", {}},
        {u"4C", u"1", u"ines.falkenhagen", Actor, u"At the wheel, on the trailer", {}},
        {u"4C", u"2", u"kai.broemmel", Double, u"Down behind the seats", {0, 1, 0}},
        {u"4D", u"1", u"jule.sandrock", Double, u"Brakes, passes at 3 m", {}},
        {u"4D", u"19", u"saskia.duehrkoop", NdStunt, u"Stays on the kerb, pram on a line", {}},
        {u"4D", {}, u"hugo.baerwald", Driver, u"Parked van, engine off", {}},
        {u"4E", u"13", u"piet.vandersteen", Double, u"Pipe ramp at 64 km/h, one and a half turns", {0, 2, 0}, {},
         u"stunt driving", u"motor sport licence"},
        {u"4E", u"4", u"ayse.demirtas", Driver, u"Van, stays 60 m back", {}},
        {u"4E", {}, u"lorcan.byrne", Safety, u"Extraction crew", {}},
        {u"4F", u"1", u"ines.falkenhagen", Actor, u"Eyes in the mirror", {}},
        {u"4F", u"2", u"rupert.ashcombe", Actor, u"Turns round", {}},
        {u"4G", u"1", u"ines.falkenhagen", Actor, u"Finds reverse", {}},
        {u"4G", u"4", u"tobias.wrede", Actor, u"At the van's wheel, standing", {}},
        {u"4H", u"1", u"ines.falkenhagen", Actor, u"At the wheel, pod drives", {}},
        {u"4H", {}, u"jule.sandrock", Driver, u"Drives from the pod, unseen, 40 km/h in reverse", {}, {},
         u"precision driving,stunt driving"},
        {u"4H", u"2", u"rupert.ashcombe", Actor, u"Holds on", {}},
        {u"4H", u"4", u"ayse.demirtas", Driver, u"Van, nose to nose at 6 m", {}},
        {u"4I", u"1", u"jule.sandrock", Double, u"Reverse flick on wet cobbles", {}, {}, u"stunt driving"},
        {u"4I", u"2", u"lorcan.byrne", Double, u"Roth's shape in the back seat", {}},
        {u"4J", u"1", u"jule.sandrock", Double, u"Door to flank, two touches", {}},
        {u"4J", u"14", u"viktor.dragomir", StuntPerformer, u"Leans out, arm on the frame", {0, 2, 0}},
        {u"4J", u"4", u"ayse.demirtas", Driver, u"Van, 45 km/h", {}},
        {u"4K", u"1", u"jule.sandrock", Double, u"Hits at 18 km/h", {}},
        {u"4K", u"14", u"viktor.dragomir", StuntPerformer, u"Over the bonnet on to the mat", {1, 1, 0}},
        {u"4K", {}, u"anna.lindner", Utility, u"Pulls the mat", {}},
        {u"4L", u"4", u"ayse.demirtas", Driver, u"Through the stall at 30 km/h", {0, 1, 0}},
        {u"4L", {}, u"milan.krizek", NdStunt, u"Stallholder, gone on the horn", {}},
        {u"4M", u"1", u"ines.falkenhagen", Actor, u"Stops 4 m from the edge", {}},
        {u"4M", u"2", u"rupert.ashcombe", Actor, u"Looks at the water", {}},
        {u"4M", u"7", u"annegret.sommerfeldt", Actor, u"Waits at the other side", {}},
        {u"4M", u"3", u"goran.petrovic", Actor, u"Gets out of the second car", {}},
        {u"4N", u"1", u"maya.okafor", Double, u"Over the parapet, 4.1 m", {1, 0, 0}},
        {u"4N", u"2", u"kai.broemmel", Double, u"Taken over with her", {1, 0, 0}},
        {u"4N", u"7", u"zoe.marchetti", Double, u"Runs to the parapet, stops", {}},
    };
}
// clang-format on

}  // namespace stunt::sample
