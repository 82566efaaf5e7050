using var http = new HttpClient();
using var response = await http.GetAsync(new Uri(args[0]));
Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
