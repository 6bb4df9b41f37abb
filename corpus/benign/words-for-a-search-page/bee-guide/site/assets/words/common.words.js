self.find = (pages, query) => pages.filter(({ text }) => text.includes(query));
