(() => {
  const words = document.getElementById("words"), state = document.getElementById("state"), shown = document.getElementById("shown");
  const chains = [...document.querySelectorAll("details[data-chain]")];
  const text = chains.map((chain) => chain.querySelector("summary").textContent.toLowerCase());
  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    chains.forEach((chain, i) => {
      const fits = wanted.every((word) => text[i].includes(word)) && (!state.value || chain.dataset.state.split(" ").includes(state.value));
      chain.hidden = !fits;
      count += fits;
    });
    shown.textContent = count + " of " + chains.length + " mandates";
  };
  words.addEventListener("input", filter);
  state.addEventListener("change", filter);
  addEventListener("beforeprint", () => chains.forEach((chain) => { if (!chain.hidden) chain.open = true; }));
  document.querySelector(".filters").hidden = false;
  filter();
})();
