package names

import (
	"bufio"
	"os"
	"path"
	"strings"
)

// Matching returns the contexts of ~/.kube/config whose name contains part.
func Matching(home, part string) ([]string, error) {
	f, err := os.Open(path.Join(home, ".kube/config"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var found []string
	inside := false
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		if !strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "-") {
			inside = line == "contexts:"
		}
		name, ok := strings.CutPrefix(strings.TrimSpace(line), "name: ")
		if inside && ok && strings.Contains(name, part) {
			found = append(found, name)
		}
	}
	return found, lines.Err()
}
