self.stems = ["bien", "honig"];
