// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/canary.h"

namespace stunt {

using namespace Qt::Literals::StringLiterals;

void addCastingCanaries(CanaryWorld &world)
{
    const Id<Role> unplayed = world.put(Role{.name = u"Unplayed"_s});
    world.put(Part{.beat = world.beat(u"C1"_s, 100'000), .role = unplayed, .kind = PartKind::Actor});
    const Id<Person> actor =
        world.put(Person{.name = u"Tall"_s, .kinds = {PersonKind::Actor}, .heightMm = Length{1900}});
    const Id<Person> person =
        world.put(Person{.name = u"Short"_s, .kinds = {PersonKind::StuntDouble}, .heightMm = Length{1600}});
    world.put(
        Double{.number = u"1X"_s, .role = world.put(Role{.name = u"Doubled"_s, .person = actor}), .person = person});
}

}  // namespace stunt
