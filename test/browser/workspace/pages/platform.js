// Plays the platform around a form: calls handlers with an execution context that has what form scripts use of it.
for (const desk of document.querySelectorAll(".desk")) {
  const notes = desk.querySelector(".notes");

  const formContext = {
    getAttribute: (name) => ({ getValue: () => desk.elements[name].value || null }),
    ui: {
      setFormNotification(message, level, id) {
        const note = document.createElement("li");
        note.textContent = message;
        note.dataset.level = level;
        note.dataset.id = id;
        notes.append(note);
        return true;
      },
    },
  };

  desk.addEventListener("click", async ({ target }) => {
    const path = target.dataset.handler;
    if (!path) return;
    notes.replaceChildren();
    desk.dataset.state = "busy";
    const [namespace, name] = path.split(".");
    try {
      await globalThis[namespace][name]({ getFormContext: () => formContext });
    } finally {
      desk.dataset.state = "done";
    }
  });
}
