// SPDX-License-Identifier: GPL-3.0-or-later
// Sequence 4 of the sample: the chase. The pursuing saloon flips in 4E and lies on its roof in mid-street; in 4H the taxi
// comes back down the same street a moment later and must find it empty. Nothing between the two takes the car away.
#include "core/sample/samplebeats.h"

namespace stunt::sample {

namespace {

using enum BeatStatus;
constexpr auto vehicle = Discipline::Vehicle;
constexpr auto inCamera = Technique::InCamera;

// clang-format off
std::vector<BeatRow> northbound()
{
    return {
        {u"4A", u"65", u"The only taxi", 10, Discipline::Other, Ready, {3, 20, 3, 5},
         u"Vera puts Roth into the back, pulls the driver out by the collar and apologises. Driver rolls once on the pavement "
         "mat. Door shuts on the first gunshot (no blank: light flash and sound later).",
         u"Continues the light of 3P."},
        {u"4B", u"65", u"Away", 12, vehicle, Ready, {3, 20, 4, 6},
         u"Taxi leaves the kerb, 0 to 45 km/h in second, three ND cars moving at 30 with places fixed by cones. Saloon B and "
         "van fall in behind at the Nordufer corner, 60 m apart.",
         u"In the car with them: operator in the front passenger seat, harnessed.", inCamera},
        {u"4C", u"66", u"Rear window", 9, Discipline::Breakaway, Rehearsing, {2, 25, 4, 20},
         u"Rear window goes: pellet charge, tempered glass falls inward on to the shelf; Roth's double is down behind the "
         "front seats before the count of two. Car is standing on the process trailer for this beat.",
         u"Trailer at 25 km/h, two cameras.", inCamera,
         {u"Stop trailer, doors both sides", u"Uwe Marquardt, Ole Petersen", u"Eye wash, belt cutters", 12, {2027, 3, 24}}},
        {u"4D", u"66", u"Pram", 12, vehicle, Rehearsing, {3, 25, 4, 8},
         u"Woman with pram between two parked vans. Taxi brakes from 50 to 20 and passes 3 m from her mark, marshal with her. "
         "Pram is empty and on a pull line; she never steps off the kerb while a car moves.",
         u"Long lens stacks them; the gap is 3 m.", inCamera},
        {u"4E", u"66", u"Saloon flips", 9, vehicle, Choreographed, {1, 50, 6, 0},
         u"Saloon A swerves for the van, takes the pipe ramp with the left wheels at 64 km/h, one and a half turns, comes to "
         "rest on its roof in mid-street outside No. 70, 38 m past the ramp. Cage, five-point harness, fuel cell with 4 l, "
         "battery cut-off on the tunnel. Nobody within 60 m ahead or 25 m to the side. One car, one take.",
         u"Six cameras, none manned inside the line.", Technique::Practical,
         {u"Approach on Piet's arm signal or after 5 s of silence; fire first, then door, then cut harness",
          u"Extraction crew: Jürgen Stamm, Lorcan Byrne; fire crew 1", u"Two hoses charged, cutter, belt knife, board", 45,
          {2027, 3, 26}}},
        {u"4F", u"66", u"She saw it", 8, vehicle, Choreographed, {4, 15, 4, 4},
         u"Inside the taxi: the flip in the rear window as a plate, Roth's face, Vera's eyes in the mirror. Handbrake, the "
         "taxi stops across both lanes.",
         u"Plate of 4E outside the glass; light gag for the sparks.", Technique::VfxAssisted},
        {u"4G", u"66", u"Reverse gear", 7, vehicle, Choreographed, {4, 15, 4, 4},
         u"Vera finds reverse. Van comes on, head on; she looks over her shoulder and goes.",
         u"Insert of the lever, then over her shoulder.", inCamera},
    };
}
// clang-format on

// clang-format off
std::vector<BeatRow> southbound()
{
    return {
        {u"4H", u"66", u"Back down the street", 18, vehicle, Rehearsing, {3, 25, 4, 8},
         u"Taxi in reverse, 40 km/h, Nos. 88 to 52, past where the saloon went over; the whole street behind the car is in "
         "frame and clear from kerb to kerb. Jule drives from the pod with Ines at the wheel; van follows nose to nose at 6 m.",
         u"360° from the passenger seat: the street behind is seen from 4 s to 11 s.", inCamera,
         {u"Both cars stop on the abort word; marshals at 50, 60, 70, 80", u"Cormac Devlin", u"Radios on channel 2", 10,
          {2027, 3, 24}}},
        {u"4I", u"66", u"J-turn", 8, vehicle, Rehearsing, {3, 20, 4, 9},
         u"Reverse flick at the wet cobbles: lift, full lock, clutch, second gear, away. 14 m box marked with soft cones, "
         "nobody inside it, van holds at No. 58.",
         u"From inside, horizon line through the windscreen pillar.", inCamera},
        {u"4J", u"66", u"Side by side", 16, vehicle, Choreographed, {3, 20, 4, 6},
         u"Van alongside at 45. Passenger leans out, Vera opens her door into him: rubber door edge, his arm is a sleeve on a "
         "frame. Two touches, door to flank, no closing speed over 5 km/h.",
         u"Operator ducks for the second touch.", inCamera},
        {u"4K", u"66", u"Car hit", 10, Discipline::Vehicle, Choreographed, {3, 25, 4, 12},
         u"Van's passenger has got out to shoot; taxi takes him at 18 km/h on the bonnet. Hip pads, roll over the windscreen "
         "to the passenger side, off at the wing on to the mat. Wipers off, mirror taped back.",
         u"Locked off at bonnet height.", Technique::Practical,
         {u"Driver stays in gear, foot on the brake", u"Ole Petersen", u"Board, collar", 10, {2027, 3, 25}}},
        {u"4L", u"66", u"Van into the fruit stall", 12, vehicle, Choreographed, {2, 35, 5, 30},
         u"Van misses the corner and goes through the stall: balsa, soft fruit, cardboard. Straight line at 30 km/h, stop box "
         "20 m behind, barrier of hay bales and water tanks.",
         u"Three cameras, two on remote."},
        {u"4M", u"67", u"The bridge is up", 21, vehicle, Choreographed, {3, 20, 4, 6},
         u"Taxi stops 4 m from the edge of the raised deck. No jump: the deck is level and the gap is added later. Wheel chocks "
         "go in before anybody crosses the line.",
         u"Crane over the parapet.", Technique::VfxAssisted},
        {u"4N", u"67", u"Into the water", 18, Discipline::Water, Idea, {2, 30, 5, 30},
         u"Vera takes Roth over the parapet, 4.1 m, feet first, 3.5 m of water checked by a diver the same evening. Water 7 °C: "
         "4 mm suits under the costume, six minutes at most, boat within 5 m.",
         u"From the boat, lens at water level.", Technique::Practical,
         {u"Diver under the bridge takes the nearer one first", u"Water rescue: boat 1, two divers",
          u"Boat, throw lines, blankets, warm van", 30, {2027, 3, 23}}},
    };
}
// clang-format on

}  // namespace

std::vector<BeatRow> chaseBeats()
{
    std::vector<BeatRow> beats = northbound();
    const auto rest = southbound();
    beats.insert(beats.end(), rest.begin(), rest.end());
    return beats;
}

}  // namespace stunt::sample
