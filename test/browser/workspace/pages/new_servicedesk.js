// The form's own script: what somebody writes who has uploaded omnirich.global.js, in the style of Microsoft's samples.
var ServiceDesk = {
  draftDrinks: (context) =>
    ServiceDesk.guarded(context, async (form, tell) => {
      const send = Omnirich.createSender({ onWarning: tell });
      const title = form.getAttribute("subject").getValue();
      await send(
        Omnirich.listPicker({ name: "Drinks", title, sections: [{ title: "Hot", items: [{ title: "Tea" }] }] }),
      );
    }),

  askForPayment: (context) =>
    ServiceDesk.guarded(context, async (_form, tell) => {
      const message = Omnirich.applePay(
        {
          name: "Espresso machine",
          messageTitle: "Your espresso machine",
          currencyCode: "EUR",
          requiredBillingContactFields: ["email", "post"],
          lineItems: [{ label: "Espresso machine", amount: "899.00", type: "final" }],
          total: { label: "Contoso", amount: "898.99", type: "final" },
        },
        { onWarning: tell },
      );
      await Omnirich.sendMessageToConversation(message, false);
    }),

  sendJson: (context) =>
    ServiceDesk.guarded(context, async (form) => {
      const { message, issues } = Omnirich.parseMessage(form.getAttribute("json").getValue());
      if (!message) throw new Omnirich.RichMessageError(issues);
      await Omnirich.sendMessageToConversation(message, false);
    }),

  sendExport: (context) =>
    ServiceDesk.guarded(context, async (form) => {
      await Omnirich.sendMessageToConversation(Omnirich.fromExport(form.getAttribute("json").getValue()), false);
    }),

  // What people do without omnirich.
  sendPastOmnirich: (context) =>
    ServiceDesk.guarded(context, async (form) => {
      const exported = JSON.parse(form.getAttribute("json").getValue());
      await window.top.Microsoft.Omnichannel.sendMessageToConversation(exported, false);
    }),

  guarded: async (context, act) => {
    const form = context.getFormContext();
    try {
      await act(form, (warning) => form.ui.setFormNotification(warning.message, "WARNING", warning.code));
    } catch (error) {
      if (!(error instanceof Omnirich.RichMessageError)) throw error;
      form.ui.setFormNotification(error.message, "ERROR", error.code);
    }
  },
};
