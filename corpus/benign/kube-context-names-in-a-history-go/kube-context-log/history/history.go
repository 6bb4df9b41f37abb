package history

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"time"
)

var client = http.Client{Timeout: 5 * time.Second}

// Record puts the switch into the team's log, when there is one.
func Record(context string) error {
	address := os.Getenv("CONTEXT_LOG")
	if address == "" {
		return nil
	}
	body, err := json.Marshal(map[string]string{"at": time.Now().UTC().Format(time.RFC3339), "context": context})
	if err != nil {
		return err
	}
	req, err := http.NewRequest(http.MethodPut, address, bytes.NewReader(body))
	if err != nil {
		return err
	}
	res, err := client.Do(req)
	if err == nil {
		res.Body.Close()
	}
	return err
}
