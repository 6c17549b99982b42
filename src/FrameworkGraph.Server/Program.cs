var app = Microsoft.AspNetCore.Builder.WebApplication.Create(); app.Run();
