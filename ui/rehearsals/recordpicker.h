// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.h"
#include "ui/shell/fieldinputs.h"

#include <QComboBox>

namespace stunt {

// A box that is typed into or opened to name the record a new row is made of: somebody to call, a beat to cover. It
// writes nothing itself. Its list is asked when it is about to be used.
class RecordPicker : public QComboBox
{
    Q_OBJECT

public:
    using Source = std::function<std::vector<Choice>()>;

    // `name` is the object name; `prompt` stands in the empty box and is its accessible name.
    RecordPicker(const QString &name, const QString &prompt, Source source, QWidget *parent);

    // The key of what the box names; empty when it names nothing of the list.
    [[nodiscard]] QString chosenKey() const;
    // The id of what the box names.
    template<class T>
    [[nodiscard]] MaybeId<T> chosen() const
    {
        const auto uuid = Uuid::fromText(chosenKey());
        return uuid ? MaybeId<T>(Id<T>(*uuid)) : std::nullopt;
    }
    // Empties the box for the next one.
    void clearChoice();

    void showPopup() override;

signals:
    // Enter was pressed while the box names something.
    void entered();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void refill();

    Source m_source;
};

}  // namespace stunt
