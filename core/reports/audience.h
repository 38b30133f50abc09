// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enumtext.h"

namespace stunt {

// Whom a document is made for. A document loads only the fields its audience may read; what is not loaded can neither
// be printed nor copied out.
enum class Audience { Crew, Performer, Stunt, Medic, Production };

// Whether the audience may read work contacts (phone, e-mail) of people outside a contact list.
[[nodiscard]] constexpr bool seesWorkContacts(Audience audience)
{
    return audience == Audience::Stunt || audience == Audience::Production;
}

template<>
struct EnumNames<Audience> {
    static constexpr std::array entries{
        EnumName{Audience::Crew, "crew", QT_TRANSLATE_NOOP("enums", "Crew")},
        EnumName{Audience::Performer, "performer", QT_TRANSLATE_NOOP("enums", "Performer")},
        EnumName{Audience::Stunt, "stunt", QT_TRANSLATE_NOOP("enums", "Stunt department")},
        EnumName{Audience::Medic, "medic", QT_TRANSLATE_NOOP("enums", "Medic and safety")},
        EnumName{Audience::Production, "production", QT_TRANSLATE_NOOP("enums", "Production")},
    };
};

}  // namespace stunt
