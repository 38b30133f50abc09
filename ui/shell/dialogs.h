// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/edits/acceptances.h"
#include "core/edits/newproduction.h"

#include <QString>
#include <optional>

class QWidget;

namespace stunt {

// Everything a view asks a person in a box of its own. Passed in, so that tests answer from a script.
class Dialogs
{
public:
    struct Question {
        QString title;
        QString text;    // plain text
        QString accept;  // the verb on the button: "Remove", never "OK"
    };
    struct FilePicker {
        QString title;
        QString filter;      // "Rosters (*.csv *.tsv)"
        QString suggestion;  // folder or file to start from
    };

    virtual ~Dialogs() = default;
    [[nodiscard]] virtual bool confirm(const Question &question) = 0;
    // Tells that something failed: the error's sentence, plainly, with its place.
    virtual void tell(const QString &title, const Error &error) = 0;
    virtual void inform(const QString &title, const QString &text) = 0;
    [[nodiscard]] virtual std::optional<QString> openFile(const FilePicker &picker) = 0;
    [[nodiscard]] virtual std::optional<QString> saveFile(const FilePicker &picker) = 0;
    // One line of text; empty when cancelled.
    [[nodiscard]] virtual std::optional<QString> askText(const QString &title, const QString &label,
                                                         const QString &initial) = 0;
    // Title and time zone of a new production; empty when cancelled. The title is not empty and the zone is known.
    // `suggested` is what stands there at first; its zone may be empty.
    [[nodiscard]] virtual std::optional<NewProduction> askProduction(const NewProduction &suggested) = 0;
    // Who accepts the finding with this sentence, why and until when; empty when cancelled. `suggested` is what stands
    // there at first, its `on` the day of acceptance. Name, position and reason are not empty.
    [[nodiscard]] virtual std::optional<AcceptanceTerms> askAcceptance(const QString &sentence,
                                                                       const AcceptanceTerms &suggested) = 0;
};

}  // namespace stunt
