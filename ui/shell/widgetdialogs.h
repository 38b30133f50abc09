// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/dialogs.h"

#include <QPointer>
#include <QWidget>

namespace stunt {

// Dialogs as boxes over a window. Every text is shown as plain text, whatever it holds.
class WidgetDialogs : public Dialogs
{
public:
    // The boxes stand over `window`, which may be null.
    explicit WidgetDialogs(QWidget *window) : m_window(window) {}

    bool confirm(const Question &question) override;
    void tell(const QString &title, const Error &error) override;
    void inform(const QString &title, const QString &text) override;
    std::optional<QString> openFile(const FilePicker &picker) override;
    std::optional<QString> saveFile(const FilePicker &picker) override;
    std::optional<QString> askText(const QString &title, const QString &label, const QString &initial) override;
    std::optional<NewProduction> askProduction(const NewProduction &suggested) override;
    std::optional<AcceptanceTerms> askAcceptance(const QString &sentence, const AcceptanceTerms &suggested) override;

private:
    QPointer<QWidget> m_window;
};

// An error as a person reads it: its sentence, then file, line and column where it has them.
[[nodiscard]] QString errorText(const Error &error);

}  // namespace stunt
