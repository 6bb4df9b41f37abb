const key = process.env.STRIPE_API_KEY;
if (!key) {
  console.error("STRIPE_API_KEY is not set");
  process.exit(2);
}

async function call(method, route, form) {
  const answer = await fetch(`https://api.stripe.com/v1/${route}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/x-www-form-urlencoded" },
    body: form === undefined ? undefined : new URLSearchParams(form).toString(),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${json.error.type}: ${json.error.message}`);
  return json;
}

async function main([command, customer, amount, currency, ...words]) {
  if (command === "open") {
    for (const each of (await call("GET", "invoices?status=open&limit=20")).data) {
      const days = Math.floor((Date.now() / 1000 - (each.due_date ?? each.created)) / 86400);
      console.log(each.customer_name, each.number, each.amount_due / 100, each.currency, `${days} d`);
    }
  } else if (command === "draft") {
    const invoice = await call("POST", "invoices", { customer, auto_advance: "false" });
    await call("POST", "invoiceitems", { customer, invoice: invoice.id, amount, currency, description: words.join(" ") });
    console.log(`https://dashboard.stripe.com/invoices/${invoice.id}`);
  } else {
    console.error("open | draft CUSTOMER AMOUNT CURRENCY TEXT");
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
